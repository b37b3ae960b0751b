; The setup program for Windows: for the machine (/AllUsers) or one user (/CurrentUser), with a window or silent (/S).
; Exit status: 0 done, 1 cancelled by the person, 2 it could not be done, 4 lmtrainer is running, 5 an administrator's
; rights are missing. Removal never touches what learners have in %APPDATA% and %LOCALAPPDATA%. Built by nsis.py, which
; defines the words in capitals.
;
; installed.txt names what is the program's own in its folder. All that is new is written into .incoming first; then the
; old goes to .outgoing and the new comes in. What fails leaves the older program as it was, and what was cut off is taken
; back by the next run before anything else.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
Name "${NAME}"
OutFile "${OUTPUT}"
!ifdef SIGNER
  !uninstfinalize '"${SIGNER}" "%1"'
!endif

!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${REMOVAL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${REMOVAL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallMode"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}, MIT licence"

!macro REFUSE_WHILE_RUNNING
  ${If} ${FileExists} "$INSTDIR\${NAME}.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\${NAME}.exe" a ; a program that runs cannot be opened for writing
    ${If} ${Errors}
      ClearErrors
      FileOpen $0 "$INSTDIR\.writable" w
      ${If} ${Errors} ; nothing at all can be written there
        MessageBox MB_OK|MB_ICONSTOP "$INSTDIR cannot be written." /SD IDOK
        SetErrorLevel 2
        Quit
      ${EndIf}
      FileClose $0
      Delete "$INSTDIR\.writable"
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is running. Please close it, then try again." /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro FUNCTIONS UN
; Moves what $R2\installed.txt names from $R2 to $R3, the list first. $R9 becomes "failed" when something stays.
Function ${UN}MoveListed
  CreateDirectory "$R3"
  ClearErrors
  Rename "$R2\installed.txt" "$R3\installed.txt"
  ${If} ${Errors}
    StrCpy $R9 "failed"
    Return
  ${EndIf}
  FileOpen $R0 "$R3\installed.txt" r
  ${Do}
    ClearErrors
    FileRead $R0 $R1
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $R1 $R1 -2 ; the end of the line
    ${If} ${FileExists} "$R2\$R1"
      Rename "$R2\$R1" "$R3\$R1"
      ${If} ${Errors}
        StrCpy $R9 "failed"
      ${EndIf}
    ${EndIf}
  ${Loop}
  FileClose $R0
FunctionEnd

; Removes what $INSTDIR\installed.txt names, and the list.
Function ${UN}RemoveListed
  FileOpen $R0 "$INSTDIR\installed.txt" r
  ${Do}
    ClearErrors
    FileRead $R0 $R1
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $R1 $R1 -2
    RMDir /r "$INSTDIR\$R1"
    Delete "$INSTDIR\$R1"
  ${Loop}
  FileClose $R0
  Delete "$INSTDIR\installed.txt"
FunctionEnd

; What was moved out comes back in the place of what came in; nothing is left of a run that failed or was cut off.
Function ${UN}TakeBack
  SetOutPath "$TEMP" ; the current folder could not be moved or removed
  ${If} ${FileExists} "$INSTDIR\.outgoing\installed.txt"
    ${If} ${FileExists} "$INSTDIR\installed.txt"
      Call ${UN}RemoveListed
    ${EndIf}
    StrCpy $R2 "$INSTDIR\.outgoing"
    StrCpy $R3 "$INSTDIR"
    Call ${UN}MoveListed
  ${EndIf}
  RMDir /r "$INSTDIR\.outgoing"
  RMDir /r "$INSTDIR\.incoming"
  RMDir "$INSTDIR" ; only when nothing is in it
FunctionEnd
!macroend
!insertmacro FUNCTIONS ""
!insertmacro FUNCTIONS "un."

!macro GIVE_UP
  Call TakeBack
  SetErrorLevel 2
  Abort "Some files could not be written. What was there before is as it was."
!macroend

; Before MultiUser does so, which asks with a window even when silent and ends without a status of its own.
!macro REFUSE_WITHOUT_RIGHTS
  UserInfo::GetAccountType
  Pop $0
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/AllUsers" $2
  ${IfNot} ${Errors}
  ${AndIf} $0 != "Admin"
  ${AndIf} $0 != "Power"
    MessageBox MB_OK|MB_ICONSTOP "For all users of this computer, this needs an administrator's rights." /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  !insertmacro REFUSE_WITHOUT_RIGHTS
  StrCpy $R8 $INSTDIR ; what /D= said; what follows sets another folder
  !insertmacro MULTIUSER_INIT
  ${If} $R8 != ""
    StrCpy $INSTDIR $R8
  ${Else}
    System::Call "kernel32::GetCommandLine() t .r0" ; NSIS drops a folder that cannot be, and all of /D= with it
    ${StrStr} $1 $0 "/D="
    ${If} $1 != ""
      MessageBox MB_OK|MB_ICONSTOP "No program can be installed there: $1" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Function .onInstFailed
  Call TakeBack
  SetErrorLevel 2
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro REFUSE_WITHOUT_RIGHTS
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Install"
  !insertmacro REFUSE_WHILE_RUNNING
  Call TakeBack
  ClearErrors
  SetOutPath "$INSTDIR\.incoming"
  File /r "${PROGRAM}/*"
  File "/oname=installed.txt" "${LISTED}"
  WriteUninstaller "$INSTDIR\.incoming\uninstall.exe"
  ${If} ${Errors}
    !insertmacro GIVE_UP
  ${EndIf}
  SetOutPath "$INSTDIR"
  StrCpy $R9 ""
  ${If} ${FileExists} "$INSTDIR\installed.txt"
    StrCpy $R2 "$INSTDIR"
    StrCpy $R3 "$INSTDIR\.outgoing"
    Call MoveListed
  ${EndIf}
  ${If} $R9 == ""
    StrCpy $R2 "$INSTDIR\.incoming"
    StrCpy $R3 "$INSTDIR"
    Call MoveListed
  ${EndIf}
  ${If} $R9 != ""
    !insertmacro GIVE_UP
  ${EndIf}
  Delete "$INSTDIR\.outgoing\installed.txt" ; from here on there is nothing to take back
  RMDir /r "$INSTDIR\.outgoing"
  RMDir /r "$INSTDIR\.incoming"
  ClearErrors
!ifdef SITE
  RMDir /r "$INSTDIR\site"
  SetOutPath "$INSTDIR\site"
  File /r "${SITE}/*"
  WriteRegDWORD SHCTX "${REMOVAL}" "OwnSite" 1
!else
  ${If} ${FileExists} "$EXEDIR\site\site.toml" ; a site that lies beside the setup program is taken along
    RMDir /r "$INSTDIR\site"
    CreateDirectory "$INSTDIR\site"
    CopyFiles /SILENT "$EXEDIR\site\*.*" "$INSTDIR\site"
    WriteRegDWORD SHCTX "${REMOVAL}" "OwnSite" 1
  ${EndIf}
!endif
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "The courses and rules of the organisation could not be written."
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}" "" "${NAME}.course"
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}" "Content Type" "${MIME_TYPE}"
  WriteRegStr SHCTX "Software\Classes\${NAME}.course" "" "Training course"
  WriteRegStr SHCTX "Software\Classes\${NAME}.course\DefaultIcon" "" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr SHCTX "Software\Classes\${NAME}.course\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
  WriteRegStr SHCTX "${REMOVAL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${REMOVAL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${REMOVAL}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${REMOVAL}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
  WriteRegStr SHCTX "${REMOVAL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${REMOVAL}" "InstallMode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${REMOVAL}" "NoModify" 1
  WriteRegDWORD SHCTX "${REMOVAL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${REMOVAL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING
  ReadRegDWORD $1 SHCTX "${REMOVAL}" "OwnSite"
  ${If} $1 = 1
    RMDir /r "$INSTDIR\site"
  ${EndIf}
  Call un.TakeBack
  Call un.RemoveListed
  RMDir "$INSTDIR" ; only when nothing of others is left in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Classes\${EXTENSION}"
  DeleteRegKey SHCTX "Software\Classes\${NAME}.course"
  DeleteRegKey SHCTX "${REMOVAL}"
SectionEnd
