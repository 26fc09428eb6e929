@echo off
rem Starts Lagoon on Windows, as the script "lagoon" does elsewhere; builds it first when it is missing or
rem older than its sources. Exit status: Lagoon's own, or 2 where it cannot be started.
setlocal EnableExtensions DisableDelayedExpansion
set "lagoon_home=%~dp0"
set "lagoon_app=%lagoon_home%ui\target\lagoon"
set "lagoon_lock=%lagoon_home%target\lagoon.lock"
set "lagoon_log=%lagoon_home%target\lagoon-build.log"

rem A path may have a bracket in it, "Program Files (x86)", which would end a block: no block has a path.
set "lagoon_java=java.exe"
if not defined JAVA_HOME goto search
set "lagoon_java=%JAVA_HOME%\bin\java.exe"
if exist "%lagoon_java%" goto found
echo lagoon: JAVA_HOME is "%JAVA_HOME%", and no bin\java.exe is in it: correct it or clear it.>&2
exit /b 2
:search
where /q java.exe && goto found
echo lagoon: Java 17 or newer is needed, and no java is on the PATH: install a JDK.>&2
exit /b 2
:found

call :fresh && goto start

:lock
if not exist "%lagoon_home%target" mkdir "%lagoon_home%target"
mkdir "%lagoon_lock%" 2>nul && goto locked
echo lagoon: another launch is building; if there is none, delete "%lagoon_lock%">&2
ping -n 3 127.0.0.1 >nul
goto lock
:locked
call :fresh || call :build
set "lagoon_status=%errorlevel%"
rmdir "%lagoon_lock%"
if not "%lagoon_status%"=="0" exit /b 2

:start
set /p lagoon_built=<"%lagoon_app%\built"
set "lagoon_archive=%lagoon_app%\start-%lagoon_built%.jsa"
if not exist "%lagoon_archive%" call :prepare || exit /b 2
set "lagoon_jvm=-XX:+UseSerialGC"
set "lagoon_path=%lagoon_app%\lagoon.jar"
if not "%~1"=="ui" goto run
rem The desktop's collector has little to look at each time, so that its stops are short; and the compiler
rem that optimises would take a processor from the pictures.
set "lagoon_jvm=%lagoon_jvm% -Xmn16m -Xms512m -XX:MetaspaceSize=128m -XX:TieredStopAtLevel=1"
set "lagoon_path=%lagoon_app%\lagoon.jar;%lagoon_app%\desktop\*"
:run
"%lagoon_java%" -Xshare:auto "-XX:SharedArchiveFile=%lagoon_archive%" -Xlog:disable %lagoon_jvm% ^
  -XX:-UsePerfData -cp "%lagoon_path%" lagoon.ui.terminal.Main %*
exit /b %errorlevel%

rem Status 0 if no source is newer than the beginning of the last build, which left the moment in "built".
:fresh
if not exist "%lagoon_app%\built" exit /b 1
powershell -NoProfile -NonInteractive -Command "Set-Location -LiteralPath $env:lagoon_home;" ^
  "$at = (Get-Content -LiteralPath (Join-Path $env:lagoon_app 'built')).Trim();" ^
  "$at = [datetime]::ParseExact($at, 'yyyyMMddHHmm.ss', [cultureinfo]::InvariantCulture);" ^
  "$all = Get-ChildItem pom.xml, *\pom.xml, *\src\main, scenarios\*.yaml -Recurse -ErrorAction Ignore;" ^
  "if ($all | Where-Object { $_.LastWriteTimeUtc -gt $at }) { exit 1 }"
exit /b %errorlevel%

:build
where /q mvn || (
  echo lagoon: Lagoon must be built first, and no mvn is on the PATH: install Maven.>&2
  exit /b 2
)
echo lagoon: building, because there is no build yet or a source is newer than it ...>&2
pushd "%lagoon_home%"
call mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip=true package >"%lagoon_log%" 2>&1 <nul
set "lagoon_status=%errorlevel%"
popd
if "%lagoon_status%"=="0" exit /b 0
findstr /b /c:"[ERROR]" "%lagoon_log%" >&2
echo lagoon: the build failed; all that Maven said is in "%lagoon_log%">&2
exit /b 2

rem Once after each build: a look at Java's version, and an archive of classes for a fast start.
:prepare
set "lagoon_version="
rem The inner cmd puts the path in: here its brackets would end the list.
for /f "tokens=3" %%v in ('""%%lagoon_java%%" -version 2>&1 | findstr /c:" version ""') do (
  set "lagoon_version=%%~v"
)
for /f "delims=.-+" %%m in ("%lagoon_version%") do set "lagoon_version=%%m"
if defined lagoon_version goto known
echo lagoon: "%lagoon_java%" does not start.>&2
exit /b 2
:known
if %lagoon_version% geq 17 goto recent
echo lagoon: Java 17 or newer is needed, and "%lagoon_java%" is Java %lagoon_version%: set JAVA_HOME.>&2
exit /b 2
:recent
del /q "%lagoon_app%\start-*" 2>nul
"%lagoon_java%" "-XX:DumpLoadedClassList=%lagoon_archive%.classes" -XX:+UseSerialGC ^
  -cp "%lagoon_app%\lagoon.jar" lagoon.ui.terminal.Rehearsal >nul 2>&1 <nul
"%lagoon_java%" -Xshare:dump -XX:+UseG1GC "-XX:SharedClassListFile=%lagoon_archive%.classes" ^
  "-XX:SharedArchiveFile=%lagoon_archive%" -cp "%lagoon_app%\lagoon.jar" >nul 2>&1 <nul
exit /b 0
