# The core program in node beside the native one, which `make test` builds first. 77: there is none.
set(TURNPOINT_NATIVE ${PROJECT_BINARY_DIR}/../native/turnpoint CACHE FILEPATH "The native program")
set(TURNPOINT_PROGRAMS "TURNPOINT_CORE=$<TARGET_FILE_DIR:turnpoint-core>;TURNPOINT_NATIVE=${TURNPOINT_NATIVE}")

turnpoint_script_test(node.same_bytes node ${NODE} tests/node/same_bytes.mjs)
set_tests_properties(node.same_bytes PROPERTIES ENVIRONMENT "${TURNPOINT_PROGRAMS}" SKIP_RETURN_CODE 77)

# With npm's ical.js.
turnpoint_script_test(node.calendar node ${NODE} tests/node/calendar.mjs)
set_tests_properties(node.calendar PROPERTIES ENVIRONMENT "${TURNPOINT_PROGRAMS}" SKIP_RETURN_CODE 77)
# The page's own sealing and backups, without a browser.
turnpoint_script_test(node.sealing node ${NODE} tests/node/sealing.mjs)
turnpoint_script_test(node.deleting node ${NODE} tests/node/deleting.mjs)
turnpoint_script_test(node.backup node ${NODE} tests/node/backup.mjs)
turnpoint_script_test(node.case_file node ${NODE} tests/node/case_file.mjs)

# With npm's ajv, installed with the packages of the browser tests.
turnpoint_script_test(node.policy_schema node ${NODE} tests/node/policy_schema.mjs)
turnpoint_script_test(node.pack_schema node ${NODE} tests/node/pack_schema.mjs)
