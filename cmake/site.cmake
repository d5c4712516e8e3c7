# Puts the files of the web site together; any static host can serve the folder.
# usage: cmake -DSITE=… -DPROGRAMS=… -DSOURCE=… -DSOURCES=… -DEMSCRIPTEN_ROOT=… -DNODE=… -P site.cmake

file(REMOVE_RECURSE ${SITE})

# Copies a folder's files of the given kinds, if there is such a folder.
function(ship folder from)
  if(EXISTS ${from})
    list(TRANSFORM ARGN PREPEND "*." OUTPUT_VARIABLE patterns)
    list(TRANSFORM patterns PREPEND "PATTERN;")
    file(COPY ${from}/ DESTINATION ${SITE}/${folder} FILES_MATCHING ${patterns})
  endif()
endfunction()

ship(page ${SOURCE}/web/page js css)
ship(worker ${SOURCE}/web/worker js)
ship(assets/icons ${SOURCE}/assets/icons svg)
file(COPY ${SOURCE}/assets/app.webmanifest DESTINATION ${SITE})
ship(policies ${SOURCE}/scenarios/policies json)
ship(samples ${SOURCE}/scenarios/samples csv json)
file(GLOB programs ${PROGRAMS}/turnpoint-*.js ${PROGRAMS}/turnpoint-*.wasm)
file(COPY ${programs} DESTINATION ${SITE}/program)

set(OUTPUT ${SITE}/licences.txt)
include(${CMAKE_CURRENT_LIST_DIR}/licences.cmake)

# One file for a stick before the release, which takes the files into its folder.
foreach(step smaller single_file release)
  execute_process(COMMAND ${NODE} ${SOURCE}/web/assemble/${step}.mjs ${SITE} ${SOURCE} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
