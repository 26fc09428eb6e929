@echo off
rem Starts Lagoon on Windows, as the script "lagoon" does elsewhere: in a checkout it builds first when there
rem is no build or a source is newer; in the zip for a class nothing is built. Exit status: Lagoon's own, or 2
rem where it cannot be started. No block in parentheses holds a path: a parenthesis in it would end it.
setlocal EnableExtensions DisableDelayedExpansion
set "lagoon_home=%~dp0"
set "lagoon_packed="
if exist "%lagoon_home%application\" set "lagoon_packed=yes"
set "lagoon_app=%lagoon_home%ui\target\lagoon"
if defined lagoon_packed set "lagoon_app=%lagoon_home%application"
set "lagoon_lock=%lagoon_home%target\lagoon.lock"
set "lagoon_log=%lagoon_home%target\lagoon-build.log"

if not defined JAVA_HOME goto java_of_path
set "lagoon_java=%JAVA_HOME:"=%\bin\java.exe"
if exist "%lagoon_java%" goto java_found
set "lagoon_says=JAVA_HOME is %JAVA_HOME%, and no bin\java.exe is in it: correct it or clear it."
goto refuse
:java_of_path
set "lagoon_java="
for %%j in (java.exe) do set "lagoon_java=%%~$PATH:j"
if defined lagoon_java goto java_found
set "lagoon_says=Java 17 or newer is needed, and no java is on the PATH: install a JDK."
goto refuse

:java_found
if not defined lagoon_packed goto checkout
if exist "%lagoon_app%\lagoon.jar" if exist "%lagoon_app%\built" goto start
set "lagoon_says=%lagoon_app% is not complete: unpack the whole zip again."
goto refuse

:checkout
call :fresh
if not errorlevel 1 goto start
if exist "%lagoon_home%pom.xml" goto lock
set "lagoon_says=the rest of Lagoon is not beside %~f0: unpack the whole zip, and start it there."
goto refuse

:lock
if not exist "%lagoon_home%target\" mkdir "%lagoon_home%target"
mkdir "%lagoon_lock%" 2>nul && goto locked
echo lagoon: another launch is building; if there is none, delete "%lagoon_lock%">&2
ping -n 3 127.0.0.1 >nul
goto lock
:locked
call :fresh
if errorlevel 1 call :build
set "lagoon_status=%errorlevel%"
rmdir "%lagoon_lock%"
if not "%lagoon_status%"=="0" exit /b 2

:start
set /p lagoon_built=<"%lagoon_app%\built"
rem This Java's name for its archive: its path with underscores.
set "lagoon_name=%lagoon_java:\=_%"
set "lagoon_name=%lagoon_name:/=_%"
set "lagoon_name=%lagoon_name::=%"
set "lagoon_platform="

rem Where what a first start makes is kept: with the application, or, where that is not writable, with what
rem else is this user's; nowhere if that is not possible either. What an older build left goes.
set "lagoon_mine=%lagoon_home:\=_%"
set "lagoon_mine=%LOCALAPPDATA%\Lagoon\%lagoon_mine::=%"
set "lagoon_place=%lagoon_app%"
:place
set "lagoon_start=%lagoon_place%\start-%lagoon_built%"
set "lagoon_archive=%lagoon_start%\%lagoon_name%.jsa"
if exist "%lagoon_archive%" goto ready
set "lagoon_new=%lagoon_archive%.%RANDOM%"
if not exist "%lagoon_start%\" for /d %%d in ("%lagoon_place%\start-*") do rmdir /s /q "%%d" 2>nul
if not exist "%lagoon_start%\" mkdir "%lagoon_start%" 2>nul
(type nul >"%lagoon_new%") 2>nul
if exist "%lagoon_new%" goto get_ready
set "lagoon_archive="
if "%lagoon_place%"=="%lagoon_mine%" goto get_ready
set "lagoon_place=%lagoon_mine%"
if defined LOCALAPPDATA goto place

rem What a Java needs once after each build: a look at it, and an archive of classes for a fast start. A Java
rem that makes no archive leaves an empty one: it is not asked again.
:get_ready
call :ask_java
if defined lagoon_says goto refuse
if not defined lagoon_archive goto ready
>"%lagoon_start%\%lagoon_name%.platform" echo %lagoon_platform%
"%lagoon_java%" "-XX:DumpLoadedClassList=%lagoon_new%.classes" -XX:+UseSerialGC ^
  -cp "%lagoon_app%\lagoon.jar" lagoon.ui.terminal.Rehearsal >nul 2>&1 <nul
"%lagoon_java%" -Xshare:dump -XX:+UseG1GC "-XX:SharedClassListFile=%lagoon_new%.classes" ^
  "-XX:SharedArchiveFile=%lagoon_new%" -cp "%lagoon_app%\lagoon.jar" >nul 2>&1 <nul
move /y "%lagoon_new%" "%lagoon_archive%" >nul 2>&1
del /q "%lagoon_new%*" 2>nul

:ready
set "lagoon_shared=-Xshare:auto"
if not defined lagoon_archive goto class_path
for %%a in ("%lagoon_archive%") do if 0%%~za gtr 0 set "lagoon_shared=-XX:SharedArchiveFile=%lagoon_archive%"
:class_path
set "lagoon_path=%lagoon_app%\lagoon.jar"
set "lagoon_jvm=-XX:+UseSerialGC"
rem Of a lesson somebody waits for each short run.
if "%~1"=="learn" set "lagoon_jvm=%lagoon_jvm% -XX:TieredStopAtLevel=1"
if not "%~1"=="ui" goto run
rem The desktop's collector has little to look at each time, so that its stops are short; and the compiler
rem that optimises would take a processor from the pictures.
set "lagoon_jvm=%lagoon_jvm% -Xmn16m -Xms512m -XX:MetaspaceSize=128m -XX:TieredStopAtLevel=1"
rem A newer Java would print a page of warnings about how JavaFX draws.
set "lagoon_jvm=%lagoon_jvm% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "lagoon_path=%lagoon_path%;%lagoon_app%\desktop\*"
if not defined lagoon_packed goto run
rem In a checkout there are the libraries of this machine; in the zip those of every system.
if not defined lagoon_platform set /p lagoon_platform=<"%lagoon_start%\%lagoon_name%.platform"
set "lagoon_path=%lagoon_path%;%lagoon_app%\desktop\%lagoon_platform%\*"
if exist "%lagoon_app%\desktop\%lagoon_platform%\" goto run
set "lagoon_says=there is no desktop for %lagoon_platform% in here; every other command works."
goto refuse

:run
rem Lagoon writes UTF-8: a console that expects something else is told so, and told back afterwards.
set "lagoon_page="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "lagoon_page=%%c"
chcp 65001 >nul
"%lagoon_java%" -Xshare:auto "%lagoon_shared%" -Xlog:disable %lagoon_jvm% ^
  -XX:-UsePerfData -cp "%lagoon_path%" lagoon.ui.terminal.Main %*
set "lagoon_status=%errorlevel%"
if defined lagoon_page chcp %lagoon_page% >nul
exit /b %lagoon_status%

:refuse
setlocal EnableDelayedExpansion
echo lagoon: !lagoon_says!>&2
exit /b 2

rem Whether this Java is new enough, and for which processor it is. What is wrong is left in lagoon_says.
:ask_java
set "lagoon_says="
set "lagoon_version="
set "lagoon_platform=win"
set "lagoon_answer=%TEMP%\lagoon-%RANDOM%%RANDOM%.txt"
"%lagoon_java%" -XshowSettings:properties -version >"%lagoon_answer%" 2>&1 <nul
for /f "usebackq tokens=1,3" %%a in ("%lagoon_answer%") do (
  if "%%a"=="java.specification.version" set "lagoon_version=%%b"
  if "%%a"=="os.arch" if not "%%b"=="amd64" set "lagoon_platform=win-%%b"
)
del /q "%lagoon_answer%" 2>nul
rem Up to Java 8 a version begins with 1.
if "%lagoon_version:~0,2%"=="1." set "lagoon_version=%lagoon_version:~2%"
set "lagoon_says=Java 17 or newer is needed, and %lagoon_java% does not start."
if not defined lagoon_version exit /b 2
set "lagoon_says=Java 17 or newer is needed, and %lagoon_java% is Java %lagoon_version%: set JAVA_HOME."
if %lagoon_version% lss 17 exit /b 2
set "lagoon_says="
exit /b 0

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
