# Everything CI runs, on Windows:  powershell -ExecutionPolicy Bypass -File scripts\test.ps1
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'setup.ps1') -Purpose development
if ($LASTEXITCODE -ne 0) { exit 1 }
Set-Location (Split-Path $PSScriptRoot -Parent)
& '.venv\Scripts\python.exe' -X utf8 scripts\check.py @args
exit $LASTEXITCODE
