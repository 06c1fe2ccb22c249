/**
 * What each shell runs when a person presses the tab key. All of them ask the program itself, so that options, choices and ids are those of the
 * installed version and of the codebook where the person stands. Where the program offers nothing the shell completes paths.
 */
export const scripts = {
  // Bash parts words at "=" and ":": they are put together for the program, and the part before the cursor's word is taken off its answers.
  // Written for Bash 3.2 too, which macOS has.
  bash: `# cg-code completion for Bash. In ~/.bashrc: eval "$(cg-code completion bash)"
_cg_code() {
  local current="\${COMP_WORDS[COMP_CWORD]}" index word line start
  local words=()
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    if ((\${#words[@]} > 0)) && [[ $word == [=:]* || \${COMP_WORDS[index - 1]} == [=:] ]]; then
      words[\${#words[@]} - 1]+="$word"
    else
      words+=("$word")
    fi
  done
  [[ $current == [=:] ]] && current=""
  start="\${words[\${#words[@]} - 1]}"
  start="\${start%"$current"}"
  COMPREPLY=()
  while IFS= read -r line; do
    line="\${line%%$'\\t'*}"
    COMPREPLY+=("\${line#"$start"}")
  done < <(cg-code __complete -- "\${words[@]}" 2>/dev/null)
}
complete -o default -F _cg_code cg-code
`,
  zsh: `#compdef cg-code
# cg-code completion for Zsh. In ~/.zshrc, below compinit: eval "$(cg-code completion zsh)"
_cg_code() {
  local line
  local -a values
  for line in "\${(@f)$(cg-code __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && values+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if ((\${#values})); then
    _describe -V 'cg-code' values
  else
    _files
  fi
}
if [[ \${funcstack[1]} == _cg_code ]]; then
  _cg_code "$@"
else
  compdef _cg_code cg-code
fi
`,
  fish: `# cg-code completion for fish: cg-code completion fish > ~/.config/fish/completions/cg-code.fish
function __cg_code_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (cg-code __complete -- $words[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c cg-code -f -a '(__cg_code_complete)'
`,
} as const;
