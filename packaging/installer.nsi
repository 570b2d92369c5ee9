; The Windows installer: for one user, without administrator rights. Called by make_packages.py:
;   makensis -INPUTCHARSET UTF8 -DVERSION=1.2.3 -DFOLDER=<program folder> -DOUT=<setup.exe> -DICON=<icon.ico> -DOURS=<list.nsh> -DSIDE=<164 x 314.bmp> installer.nsi
; Exit codes of a silent run (/S): 0 done, 3 Windows too old, 4 not 64 bit, 5 a newer version is installed, 6 the program is running.
Unicode true
ManifestDPIAware true
!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh

!define NAME "督查台"
!define ID "wanzhou-gui"
!define WINDOW "督查台.exe"
!define CONSOLE "wanzhou-cli.exe"
!define TYPE "WanzhouGui.Ledger"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "${NAME} ${VERSION}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
ShowInstDetails nevershow
ShowUninstDetails nevershow
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${ID}" "InstallDir"
!ifdef FAST
  ; For tries only: the packing takes seconds instead of minutes.
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME} 安装程序"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "安装${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "本程序只为当前用户安装，不需要管理员权限，也不需要网络。$\r$\n$\r$\n程序与数据分开存放：台账是您自己命名的文件，一般放在“文档\${NAME}”中；安装、升级和卸载都不会改动台账。$\r$\n$\r$\n本程序不得处理涉密信息。$\r$\n$\r$\n如果${NAME}正在运行，请先将其关闭，再单击“下一步”。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_RUN_TEXT "现在打开${NAME}"
; One line is what the page has room for; where the data lies is said at the end.
!define MUI_UNCONFIRMPAGE_TEXT_TOP "将卸载${NAME}程序。台账、设置和日志都会保留，卸载后会说明它们在哪里。"
!define MUI_UNFINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

!macro RefuseWhileRunning when
  ; A running program keeps its own file from being written: asked of the file, so that no list of processes is needed.
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\${WINDOW}"
    FileOpen $0 "$INSTDIR\${WINDOW}" a
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION|MB_OK "${NAME}正在运行，无法${when}。请关闭${NAME}后再试一次。" /SD IDOK
      SetErrorLevel 6
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${CONSOLE}"
    FileOpen $0 "$INSTDIR\${CONSOLE}" a
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION|MB_OK "wanzhou-cli 正在运行，无法${when}。请等它结束后再试一次。" /SD IDOK
      SetErrorLevel 6
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro TellShell
  ; SHCNE_ASSOCCHANGED: the icon and the opening of .ledger files change at once.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP|MB_OK "本程序需要 64 位 Windows 10 或 11，这台电脑不是 64 位系统，没有安装。" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  ${IfNot} ${AtLeastBuild} 17763
    MessageBox MB_ICONSTOP|MB_OK "本程序需要 Windows 10（1809）或更高版本，没有安装。" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_ICONSTOP|MB_OK "已经安装了较新的${NAME} $0，不能换回 ${VERSION}：旧程序可能打不开新台账。如确需旧版，请先卸载。" /SD IDOK
      SetErrorLevel 5
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "${NAME}"
  SetShellVarContext current
  !insertmacro RefuseWhileRunning "安装"
  SetOverwrite on
  ; What an older version brought and this one does not must not stay; only a folder that is ours is cleared.
  ${If} ${FileExists} "$INSTDIR\${WINDOW}"
    RMDir /r "$INSTDIR\_internal"
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}"
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${WINDOW}"

  WriteRegStr HKCU "Software\Classes\.ledger" "" "${TYPE}"
  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "${NAME}台账"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  !insertmacro TellShell

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro RefuseWhileRunning "卸载"
  ; The files this installer brought, by name: whatever else lies in the folder belongs to somebody.
  RMDir /r "$INSTDIR\_internal"
  !include "${OURS}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.ledger" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "Software\Classes\.ledger"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  !insertmacro TellShell
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\${ID}"
  MessageBox MB_ICONINFORMATION|MB_OK "${NAME}已卸载。$\r$\n$\r$\n台账没有删除，一般在：$DOCUMENTS\${NAME}$\r$\n设置和日志没有删除，在：$LOCALAPPDATA\${ID}" /SD IDOK
SectionEnd
