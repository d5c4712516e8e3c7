# Checks of the files themselves.
find_program(PYTHON python3 REQUIRED)
turnpoint_script_test(tree.levels tree ${PYTHON} tests/levels.py)
turnpoint_script_test(tree.levels_can_fail tree ${PYTHON} tests/levels_test.py)
turnpoint_script_test(tree.coverage tree ${PYTHON} scenarios/coverage/coverage.py check)
turnpoint_script_test(tree.coverage_can_fail tree ${PYTHON} scenarios/coverage/coverage_test.py)
turnpoint_script_test(tree.mutants_can_fail tree ${PYTHON} tests/mutants/mutants_test.py)
set_tests_properties(tree.mutants_can_fail PROPERTIES SKIP_RETURN_CODE 77)

find_program(SHELLCHECK shellcheck)
if(SHELLCHECK)
  file(GLOB scripts RELATIVE ${PROJECT_SOURCE_DIR}
       ${PROJECT_SOURCE_DIR}/scripts/*.sh ${PROJECT_SOURCE_DIR}/tests/*.sh
       ${PROJECT_SOURCE_DIR}/cmake/third_party/fetch/*.sh ${PROJECT_SOURCE_DIR}/.ci/run)
  turnpoint_script_test(tree.shellcheck tree ${SHELLCHECK} ${scripts})
endif()
