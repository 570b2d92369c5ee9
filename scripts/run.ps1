# Starts the window on Windows:  powershell -ExecutionPolicy Bypass -File scripts\run.ps1
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'setup.ps1') -Purpose runtime
if ($LASTEXITCODE -ne 0) { exit 1 }
Set-Location (Split-Path $PSScriptRoot -Parent)
& '.venv\Scripts\python.exe' -X utf8 main.py @args
exit $LASTEXITCODE
