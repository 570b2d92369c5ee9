# Makes the Windows installer and the portable zip on a Windows 10/11 PC with Python 3.11 (64 bit) and NSIS 3.08 or newer:
#   powershell -ExecutionPolicy Bypass -File packaging\windows.ps1
# The results lie in dist\ with SHA256SUMS; the program tests itself before it is packed.
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot '..\scripts\setup.ps1') -Purpose development
if ($LASTEXITCODE -ne 0) { exit 1 }
Set-Location (Split-Path $PSScriptRoot -Parent)
$env:PYTHONUTF8 = '1'
& '.venv\Scripts\python.exe' packaging\make_packages.py windows
exit $LASTEXITCODE
