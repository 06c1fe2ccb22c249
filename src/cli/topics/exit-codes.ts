/** `cg-code help exit-codes`. */
export const exitCodes = `  0    done; also when the reader of the output closed the pipe
  1    a check found something
  2    usage, configuration or input error: one line on stderr says what, where
       and what to do; nothing is written to stdout
  130  interrupted

Results go to stdout, everything else to stderr. A file named by -o is complete
or as it was before.
`;
