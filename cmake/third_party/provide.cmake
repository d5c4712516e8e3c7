# Makes the pinned third-party code available as targets `third_party::NAME`: fetches and compiles it once
# into a cache outside the clone, and only looks there ever after.

set(_here ${CMAKE_CURRENT_LIST_DIR})

if(DEFINED ENV{TURNPOINT_CACHE})
  set(_cache $ENV{TURNPOINT_CACHE})
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(_cache $ENV{XDG_CACHE_HOME}/turnpoint)
else()
  set(_cache $ENV{HOME}/.cache/turnpoint)
endif()
file(MAKE_DIRECTORY ${_cache})
# Two builds at once would do the same work twice, so the second waits for the first.
file(LOCK ${_cache}/lock GUARD FILE TIMEOUT 1200)

# A folder's name is a hash of all that shapes its content; a change of any of it makes a new folder.
function(_cache_key result recipe_folder text)
  file(GLOB recipes ${recipe_folder}/*)
  foreach(recipe ${PROJECT_SOURCE_DIR}/cmake/third_party.cmake ${recipes})
    file(SHA256 ${recipe} hash)
    string(APPEND text ";${hash}")
  endforeach()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${recipes})
  string(SHA256 key "${text}")
  string(SUBSTRING ${key} 0 12 key)
  set(${result} ${key} PARENT_SCOPE)
endfunction()

_cache_key(_key ${_here}/fetch sources)
set(TURNPOINT_THIRD_PARTY ${_cache}/sources-${_key})
if(NOT EXISTS ${TURNPOINT_THIRD_PARTY})
  set(_partial ${TURNPOINT_THIRD_PARTY}.partial)
  file(REMOVE_RECURSE ${_partial})
  include(${_here}/fetch/fetch.cmake)
  turnpoint_fetch(${_partial})
  file(RENAME ${_partial} ${TURNPOINT_THIRD_PARTY})
endif()

_cache_key(_key ${_here}/compile "${_key};${CMAKE_SYSTEM_NAME};${CMAKE_SYSTEM_PROCESSOR};${CMAKE_CXX_COMPILER_ID};\
${CMAKE_CXX_COMPILER_VERSION};${EMSCRIPTEN_VERSION}")
string(TOLOWER ${CMAKE_SYSTEM_NAME} _system)
set(_built ${_cache}/${_system}-${_key})
if(NOT EXISTS ${_built})
  include(${_here}/compile/compile.cmake)
  turnpoint_compile(${TURNPOINT_THIRD_PARTY} ${_built}.partial)
  file(RENAME ${_built}.partial ${_built})
endif()

include(${_here}/targets.cmake)
