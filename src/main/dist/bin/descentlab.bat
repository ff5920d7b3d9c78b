@echo off
rem Starts DescentLab with the java of JAVA_HOME, else of the PATH.
rem More options for java: the environment variable JDK_JAVA_OPTIONS.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

rem Only the window gets JavaFX, as modules; the other commands start faster without it.
if "%~1"=="" goto window
if "%~1"=="app" goto window
"%java%" -cp "%lib%\*" org.descentlab.Main %*
exit /b %ERRORLEVEL%

:window
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=24000 -XX:Tier4CompileThreshold=600000 -XX:Tier4BackEdgeThreshold=1600000 --sun-misc-unsafe-memory-access=allow --module-path "%lib%\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics -cp "%lib%\*" org.descentlab.Main %*
exit /b %ERRORLEVEL%
