@echo off
rem Starts DescentLab with the java of JAVA_HOME, else of the PATH.
rem More options for java: the environment variable JDK_JAVA_OPTIONS.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

rem Only the window gets JavaFX, from the class path: modules would cost every start a tenth of a second and more.
if "%~1"=="" goto window
if "%~1"=="app" goto window
"%java%" -cp "%lib%\*" org.descentlab.Main %*
exit /b %ERRORLEVEL%

:window
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=24000 -XX:Tier4CompileThreshold=600000 -XX:Tier4BackEdgeThreshold=8000000 --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%lib%\logging.properties" -cp "%lib%\*;%lib%\javafx\*" org.descentlab.Main %*
exit /b %ERRORLEVEL%
