# Tests in a real browser. Each file is one, `node FILE`, and ends with 1 when it fails.
turnpoint_script_test(browser.start browser ${NODE} tests/browser/start.mjs)
set_tests_properties(browser.start PROPERTIES ENVIRONMENT "TURNPOINT_SITE=${TURNPOINT_SITE}")
