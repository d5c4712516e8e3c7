# What our own code is compiled with; third-party headers are SYSTEM and keep out of it.
add_library(turnpoint_options INTERFACE)
target_compile_features(turnpoint_options INTERFACE cxx_std_20)
target_compile_options(turnpoint_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
  -ffp-contract=off)  # a fused multiply-add gives other bits natively than in WebAssembly
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC (12, at least) sees faults in the own + and moves of std::string, above all where it comes precompiled.
  target_compile_options(turnpoint_options INTERFACE
    -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
target_include_directories(turnpoint_options INTERFACE ${PROJECT_SOURCE_DIR})

option(TURNPOINT_SANITIZE "Stop at memory errors and undefined behaviour" OFF)
if(TURNPOINT_SANITIZE)
  target_compile_options(turnpoint_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -g)
  target_link_options(turnpoint_options INTERFACE -fsanitize=address,undefined)
endif()
