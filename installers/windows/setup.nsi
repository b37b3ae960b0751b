; The setup program for Windows: for the machine (/AllUsers) or one user (/CurrentUser), with a window or silent (/S).
; Exit status: 0 done, 1 cancelled by the person, 2 it could not be done, 4 lmtrainer is running. Removal never touches
; what learners have in %APPDATA% and %LOCALAPPDATA%. Built by nsis.py, which defines the words in capitals.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
Name "${NAME}"
OutFile "${OUTPUT}"

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
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is running. Please close it, then try again." /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\licences"
  !include "${OWN_FILES}"
!macroend

Function .onInit
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Install"
  !insertmacro REFUSE_WHILE_RUNNING
  ${If} ${FileExists} "$INSTDIR\release.json" ; an upgrade leaves nothing of the older program
    !insertmacro REMOVE_PROGRAM
  ${EndIf}
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
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
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "Some files could not be written."
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
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of others is left in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Classes\${EXTENSION}"
  DeleteRegKey SHCTX "Software\Classes\${NAME}.course"
  DeleteRegKey SHCTX "${REMOVAL}"
SectionEnd
