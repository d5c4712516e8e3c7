# Compiles the fetched sources with the caller's compiler into static libraries.

function(turnpoint_compile sources folder)
  message(NOTICE "Compiling third-party code for ${CMAKE_SYSTEM_NAME} (once)")
  file(REMOVE_RECURSE ${folder})
  set(work ${folder}/work)
  set(toolchain)
  if(CMAKE_TOOLCHAIN_FILE)
    set(toolchain -DCMAKE_TOOLCHAIN_FILE=${CMAKE_TOOLCHAIN_FILE})
  else()
    set(toolchain -DCMAKE_C_COMPILER=${CMAKE_C_COMPILER} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER})
  endif()
  foreach(step "-S;${_here}/compile;-B;${work};-G;Ninja;-DSOURCES=${sources};-DLIBRARIES=${folder}/lib;${toolchain}"
               "--build;${work}")
    execute_process(COMMAND ${CMAKE_COMMAND} ${step} OUTPUT_FILE ${folder}.log ERROR_FILE ${folder}.log
                    RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "Compiling third-party code failed; see ${folder}.log")
    endif()
  endforeach()
  configure_file(${work}/include/catch2/catch_user_config.hpp
                 ${folder}/include/catch2/catch_user_config.hpp COPYONLY)
  file(REMOVE_RECURSE ${work} ${folder}.log)
endfunction()
