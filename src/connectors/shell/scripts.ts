/** The shells that `crm` completes in. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

// @bomb.sh/tab brings scripts of its own, but its bash passes what is typed and what is offered through `eval` and
// `compgen -W`: a contact named `$(…)` would be run by a press of Tab. The reply has its form all the same.
const BASH = `# bash completion of crm
_crm() {
    local out line
    COMPREPLY=()
    out=$(command crm complete bash "$COMP_TYPE" "$COMP_WORDBREAKS" "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null </dev/null) || return 0
    [[ $out == *:* ]] || return 0
    if [[ \${out##*:} == 0 ]]; then
        compopt -o default 2>/dev/null
        return 0
    fi
    while IFS= read -r line; do
        [[ -n $line ]] && COMPREPLY+=("$line")
    done <<< "\${out%:*}"
    compopt -o nosort 2>/dev/null
    return 0
}
complete -F _crm crm
`;

const ZSH = `#compdef crm
# zsh completion of crm
_crm() {
    local out line directive
    local -a values shown lines
    out=$(command crm complete zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null) || return 1
    lines=("\${(@f)out}")
    directive=\${lines[-1]#:}
    lines[-1]=()
    if [[ $directive == 0 ]]; then
        _files
        return
    fi
    for line in "\${lines[@]}"; do
        values+=("\${line%%$'\\t'*}")
        if [[ -n \${line#*$'\\t'} ]]; then
            shown+=("\${line%%$'\\t'*}  -- \${line#*$'\\t'}")
        else
            shown+=("\${line%%$'\\t'*}")
        fi
    done
    (( $#values )) || return 1
    if (( directive & 64 )); then
        compstate[list]='list force'
        [[ $compstate[old_list] == shown ]] && compstate[insert]=menu || compstate[insert]=''
    fi
    compadd -U -V crm -l -d shown -a values
}
if [[ $funcstack[1] == _crm ]]; then
    _crm
else
    compdef _crm crm
fi
`;

const FISH = `# fish completion of crm
function __crm_complete
    set -l before (commandline -opc)
    set -l out (command crm complete fish $before[2..-1] (commandline -ct | string collect -a) 2>/dev/null </dev/null)
    test (count $out) -gt 0; or return
    if test $out[-1] = ':0'
        __fish_complete_path (commandline -ct)
        return
    end
    test (count $out) -gt 1; and printf '%s\\n' $out[1..-2]
end
complete -c crm -e
complete -c crm -f -k -a '(__crm_complete)'
`;

/** The script that makes a shell complete `crm`. */
export const scriptFor = (shell: Shell): string => ({ bash: BASH, zsh: ZSH, fish: FISH })[shell];
