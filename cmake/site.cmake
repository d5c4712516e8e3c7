# Puts the files of the web site together; any static host can serve the folder.
# usage: cmake -DSITE=… -DPROGRAMS=… -DSOURCE=… -DSOURCES=… -DEMSCRIPTEN_ROOT=… -P site.cmake

file(REMOVE_RECURSE ${SITE})

# Copies a folder's files of the given kinds, if there is such a folder.
function(ship folder from)
  if(EXISTS ${from})
    list(TRANSFORM ARGN PREPEND "*." OUTPUT_VARIABLE patterns)
    list(TRANSFORM patterns PREPEND "PATTERN;")
    file(COPY ${from}/ DESTINATION ${SITE}/${folder} FILES_MATCHING ${patterns})
  endif()
endfunction()

configure_file(${SOURCE}/shell.html ${SITE}/index.html COPYONLY)
ship(page ${SOURCE}/web/page js css)
ship(worker ${SOURCE}/web/worker js)
ship(assets ${SOURCE}/assets css png svg webmanifest)
ship(policies ${SOURCE}/scenarios/policies json)
ship(samples ${SOURCE}/scenarios/samples csv json)
file(GLOB programs ${PROGRAMS}/turnpoint-*.js ${PROGRAMS}/turnpoint-*.wasm)
file(COPY ${programs} DESTINATION ${SITE}/program)

set(OUTPUT ${SITE}/licences.txt)
include(${CMAKE_CURRENT_LIST_DIR}/licences.cmake)
