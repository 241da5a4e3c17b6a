/** Adds the file to an error that the system tells without it: while writing it knows but a number. For `catch()`. */
export function addPath(file: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    error.path ??= file;
    throw error;
  };
}
