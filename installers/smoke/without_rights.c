/* Runs a command as a person without an administrator's rights would, and ends with its status. For trials only. */
#include <stdio.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    BYTE administrators[SECURITY_MAX_SID_SIZE];
    DWORD size = sizeof administrators, status = 0;
    HANDLE own, restricted;
    static wchar_t line[32768];
    STARTUPINFOW start = {.cb = sizeof start};
    PROCESS_INFORMATION started;
    for (int i = 1; i < count; i++) { /* no word of a trial needs more quoting than this */
        if (i > 1) wcscat(line, L" ");
        if (i == 1) wcscat(line, L"\"");
        wcscat(line, words[i]);
        if (i == 1) wcscat(line, L"\"");
    }
    if (!CreateWellKnownSid(WinBuiltinAdministratorsSid, NULL, administrators, &size) ||
        !OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own))
        return 100;
    SID_AND_ATTRIBUTES denied = {administrators, 0};
    if (!CreateRestrictedToken(own, DISABLE_MAX_PRIVILEGE, 1, &denied, 0, NULL, 0, NULL, &restricted)) return 101;
    if (!CreateProcessAsUserW(restricted, NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &start, &started)) return 102;
    WaitForSingleObject(started.hProcess, INFINITE);
    return GetExitCodeProcess(started.hProcess, &status) ? (int)status : 103;
}
