/* lmtrainer.exe: loads the bundled Python beside it and runs the program in this process. No console, no search path. */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768
typedef int (*main_of_python)(int, wchar_t **);

static int fail(void) {
    MessageBoxW(NULL, L"lmtrainer's own files could not be loaded. Please install it again.", L"lmtrainer", MB_ICONERROR);
    return 2;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show) {
    (void)instance, (void)before, (void)line, (void)show;
    static wchar_t program[LONGEST], library[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, program, LONGEST);
    if (length == 0 || length >= LONGEST - 64) return fail();
    wcscpy(library, program);
    wcscpy(wcsrchr(library, L'\\') + 1, PYTHON_DLL);
    SetDllDirectoryW(L""); /* a library in the folder of a course or a download is never loaded */
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    main_of_python run = python ? (main_of_python)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **words = calloc((size_t)__argc + 5, sizeof *words);
    if (run == NULL || words == NULL) return fail();
    int count = 0;
    words[count++] = program;
    words[count++] = L"-s"; /* no packages of the user */
    words[count++] = L"-B"; /* no byte code beside the files: removal leaves nothing behind */
    words[count++] = L"-m";
    words[count++] = L"lmtrainer_start";
    for (int i = 1; i < __argc; i++) words[count++] = __wargv[i];
    return run(count, words);
}
