/** Adds the path to a write error, which the system reports with only a file descriptor. For `catch()`. */
export function addPath(file: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    error.path ??= file;
    throw error;
  };
}
