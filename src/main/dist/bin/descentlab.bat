@echo off
rem Starts DescentLab with the java of JAVA_HOME, else of the PATH.
rem More options for java: the environment variable JDK_JAVA_OPTIONS.
setlocal
set "lib=%~dp0..\lib"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

rem Networks train faster with the registers of the processor, where this Java has the module for them.
for %%I in ("%java%") do set "found=%%~$PATH:I"
if exist "%java%" set "found=%java%"
set "vector="
if defined found for %%I in ("%found%") do findstr /c:"jdk.incubator.vector" "%%~dpI..\release" >nul 2>nul && set "vector=--add-modules jdk.incubator.vector"

rem Only the window gets JavaFX, from the class path: modules would cost every start a tenth of a second and more.
set "last="
if "%~1"=="" set "last=%APPDATA%\DescentLab\last.yaml"
if "%~1"=="app" set "last=%APPDATA%\DescentLab\last.yaml"
set "network="
for %%I in (%* "%last%") do if exist "%%~I" findstr /m network "%%~I" >nul 2>nul && set "network=yes"
set "frugal="
if defined network set "frugal=-XX:MaxNewSize=64m -Xms128m -XX:GCTimeRatio=1 -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=15 -XX:G1HeapRegionSize=1m -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=45"
if not defined network set "vector="
set "light="
set "asked="
set JDK_JAVA_OPTIONS 2>nul | findstr /c:"jdk.incubator.vector" >nul && set "asked=yes"
if not defined network if not defined asked set "light=-XX:-C1ProfileInlinedCalls -XX:C1MaxInlineSize=8 -XX:C1MaxInlineLevel=2"
set "later=-XX:+IgnoreUnrecognizedVMOptions -XX:-UsePerfData -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=2000000 -XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,org.descentlab.objective.network.*::*,0.08 -XX:CompileCommand=CompileThresholdScaling,org.descentlab.objective.network.PlaneKernels::*,0.8"
if defined last goto window
"%java%" %later% %vector% -cp "%lib%\*" org.descentlab.Main %*
exit /b %ERRORLEVEL%

:window
"%java%" %later% %light% %vector% %frugal% --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%lib%\logging.properties" -cp "%lib%\*;%lib%\javafx\*" org.descentlab.Main %*
exit /b %ERRORLEVEL%
