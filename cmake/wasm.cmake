# Link options of the WebAssembly programs, the same in Emscripten 3.1.6 and in current versions.

set(_link_options -O2 -lembind -sALLOW_MEMORY_GROWTH -sDYNAMIC_EXECUTION=0)
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  list(APPEND _link_options -sTOTAL_STACK=1MB)
else()
  list(APPEND _link_options -sSTACK_SIZE=1MB)
endif()

# Emscripten comes with it, beside its compiler or below its own folder.
find_program(TURNPOINT_WASM_OPT wasm-opt HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin REQUIRED)

# An ES module for the page, for workers and for node, which all pass the bytes in as `wasmBinary`. It is downloaded, so
# the linked program is made small once more; linking with -Oz compresses worse, as that orders functions by their uses.
function(turnpoint_es_module target)
  set_target_properties(${target} PROPERTIES SUFFIX .js)
  target_link_options(${target} PRIVATE ${_link_options} -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web,worker)
  set(program $<TARGET_FILE_DIR:${target}>/${target}.wasm)
  add_custom_command(TARGET ${target} POST_BUILD VERBATIM
    COMMAND ${TURNPOINT_WASM_OPT} -Oz --converge --low-memory-unused --enable-simd --enable-bulk-memory --enable-sign-ext
            --enable-nontrapping-float-to-int --enable-mutable-globals ${program} -o ${program})
endfunction()

# A script for node that holds its own bytes and sees the real file system.
function(turnpoint_node_script target)
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  target_link_options(${target} PRIVATE ${_link_options} -sENVIRONMENT=node -sSINGLE_FILE -sNODERAWFS -sEXIT_RUNTIME
                                        -fexceptions)
endfunction()
