# Prepares this folder on Windows 10/11 with Python 3.11, 3.12 or 3.13: .venv and the locked dependencies with hashes.
#   powershell -ExecutionPolicy Bypass -File scripts\setup.ps1 [-Purpose runtime|development]
# A second run finds its stamp and ends at once.
param([ValidateSet('runtime', 'development')] [string] $Purpose = 'runtime')
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot -Parent)

$lock = "requirements\$Purpose.lock"
$stamp = ".venv\.stamp-$Purpose"
$python = '.venv\Scripts\python.exe'
$fingerprint = (Get-Location).Path + ' ' + (Get-FileHash $lock).Hash + ' ' + (Get-FileHash $PSCommandPath).Hash

if ((Test-Path $python) -and (Test-Path $stamp) -and ((Get-Content $stamp -Raw).Trim() -eq $fingerprint)) { exit 0 }

function Test-Python([string] $program, [string[]] $selection) {
    # A missing "py" throws, a wrong version says so on stderr: both only mean "not this one".
    $ErrorActionPreference = 'SilentlyContinue'
    try {
        & $program @selection -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>$null
        return $LASTEXITCODE -eq 0
    } catch {
        return $false
    }
}

if (-not (Test-Path $python)) {
    $found = $null
    foreach ($candidate in @('py -3.11', 'py -3.12', 'py -3.13', 'python')) {
        $parts = $candidate.Split(' ')
        $selection = @($parts | Select-Object -Skip 1)
        if (Test-Python $parts[0] $selection) {
            $found = $candidate
            & $parts[0] @selection -m venv .venv
            if ($LASTEXITCODE -ne 0) { Write-Host 'setup: the virtual environment could not be made'; exit 1 }
            break
        }
    }
    if (-not $found) {
        Write-Host 'setup: Python 3.11, 3.12 or 3.13 (64 bit) is needed and none was found. Install it from python.org and start again.'
        exit 1
    }
}

Write-Host "setup: installing the $Purpose dependencies of $lock"
& $python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary ':all:' -r $lock
if ($LASTEXITCODE -ne 0) { exit 1 }
& $python -c 'import PySide6.QtWidgets'
if ($LASTEXITCODE -ne 0) {
    Write-Host 'setup: Qt does not start here; Windows 10 version 1809 or newer is needed.'
    exit 1
}
Set-Content -Path $stamp -Value $fingerprint -Encoding UTF8
Write-Host 'setup: ready'
