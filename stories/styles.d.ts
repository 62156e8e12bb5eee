/** Files as Vite hands them to stories: style sheets set on the page, any file as its text. */
declare module '*.css';
declare module '*?raw' {
  const text: string;
  export default text;
}
