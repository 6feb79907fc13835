# cmake -DPROGRAM=path -DTEST=name -P runtest.cmake: runs a windowed test on GAOQIAN_TEST_PLATFORM, offscreen unless told otherwise. ctest's own
# environment settings cannot be overridden from outside, and the same tests run offscreen and under Xvfb.
set(platform $ENV{GAOQIAN_TEST_PLATFORM})
if(NOT platform)
    set(platform offscreen)
endif()
set(ENV{QT_QPA_PLATFORM} ${platform})
execute_process(COMMAND ${PROGRAM} ${TEST} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${TEST} on ${platform}: ${status}")
endif()
