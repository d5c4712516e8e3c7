# SDL for the browser: window, mouse, keyboard and WebGL only.
# It draws nothing itself, so its copying between surfaces is left out (lean and mean).
# SDL's own CMake takes minutes to probe what is known beforehand, so its sources are compiled directly.

set(parts . atomic audio cpuinfo dynapi events file filesystem/emscripten haptic haptic/dummy hidapi joystick
    joystick/dummy joystick/emscripten libm loadso/dlopen locale locale/emscripten misc misc/emscripten power power/emscripten render
    sensor sensor/dummy stdlib thread thread/generic timer timer/unix video video/emscripten video/yuv2rgb)
set(sdl2_sources)
foreach(part IN LISTS parts)
  file(GLOB files ${SOURCES}/sdl2/src/${part}/*.c)
  list(APPEND sdl2_sources ${files})
endforeach()

add_library(sdl2 STATIC ${sdl2_sources})
target_include_directories(sdl2 PRIVATE ${SOURCES}/sdl2/include)
target_compile_options(sdl2 PRIVATE -w -Oz)
target_compile_definitions(sdl2 PRIVATE
  SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_SENSOR_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_LEAN_AND_MEAN=1)
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.35)
  # SDL 2.32 names the script functions it needs with a macro that older Emscripten lacks (and does not need).
  target_compile_options(sdl2 PRIVATE "-DEM_JS_DEPS(tag,deps)=struct SDL_unused_##tag")
endif()
