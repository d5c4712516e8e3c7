# Fills a folder with one folder of sources per library, and the two fonts as C++ arrays.

function(_run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(_fetch_from_debian folder)
  set(apt ${folder}/apt)
  _run(${_here}/fetch/private_apt.sh ${apt} ${TURNPOINT_DEBIAN_SOURCES} ${TURNPOINT_DEBIAN_PACKAGES})
  foreach(name ${TURNPOINT_LIBRARIES} fonts fonttools)
    message(NOTICE "Fetching ${name} ${${name}_VERSION}")
    list(POP_FRONT ${name}_DEBIAN kind)
    _run(${CMAKE_COMMAND} -E env APT_CONFIG=${apt}/apt.conf
         ${_here}/fetch/fetch_debian_${kind}.sh ${${name}_DEBIAN} ${folder}/${name})
    if(EXISTS ${folder}/${name}/usr/include)
      file(RENAME ${folder}/${name}/usr/include ${folder}/${name}/include)
    endif()
    file(GLOB copyright ${folder}/${name}/usr/share/doc/*/copyright)
    if(copyright)
      file(RENAME ${copyright} ${folder}/${name}/LICENSE)
    endif()
  endforeach()
  _make_fonts(${folder} ${folder}/fonts/usr/share/fonts/truetype/noto
              ${folder}/fonttools/usr/lib/python3/dist-packages)
  file(REMOVE_RECURSE ${apt} ${folder}/fonts/usr ${folder}/fonttools)
endfunction()

function(_fetch_from_upstream folder)
  include(FetchContent)
  foreach(name IN LISTS TURNPOINT_LIBRARIES)
    list(GET ${name}_URL 0 address)
    list(GET ${name}_URL 1 checksum)
    FetchContent_Populate(${name} QUIET URL ${address} URL_HASH SHA256=${checksum}
                          SOURCE_DIR ${folder}/${name}
                          BINARY_DIR ${folder}/fetch/${name}
                          SUBBUILD_DIR ${folder}/fetch/${name}-subbuild)
  endforeach()
  file(REMOVE_RECURSE ${folder}/fetch)
  _make_fonts(${folder} ${TURNPOINT_FONT_FOLDER} "$ENV{PYTHONPATH}")
  file(WRITE ${folder}/fonts/LICENSE "Noto Sans: SIL Open Font License 1.1, https://openfontlicense.org\n")
endfunction()

function(_make_fonts folder fonts python_path)
  configure_file(${_here}/fetch/noto_sans.h ${folder}/fonts/noto_sans.h COPYONLY)
  foreach(weight Regular Bold)
    string(TOLOWER noto_sans_${weight} array)
    _run(${CMAKE_COMMAND} -E env PYTHONPATH=${python_path}
         ${_here}/fetch/subset_font.sh ${fonts}/NotoSans-${weight}.ttf ${array} ${folder}/fonts/${array}.cpp)
  endforeach()
endfunction()

function(turnpoint_fetch folder)
  set(system)
  if(EXISTS /etc/os-release)
    file(STRINGS /etc/os-release system REGEX "^ID=")
  endif()
  if(system STREQUAL "ID=debian")
    _fetch_from_debian(${folder})
  else()
    _fetch_from_upstream(${folder})
  endif()
endfunction()
