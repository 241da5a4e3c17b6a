import { rememberViews } from "./article/rememberViews.ts";

rememberViews();
