# Writes OUTPUT, the source of base/version.h, from VERSION (the project's) and the commit where SOURCE_DIR is a checkout of its own. It runs
# with each build and touches the file only when something changed.
find_program(GIT git)
set(version "${VERSION}")
if(GIT AND EXISTS ${SOURCE_DIR}/.git)
    execute_process(COMMAND ${GIT} rev-parse --short=10 HEAD WORKING_DIRECTORY ${SOURCE_DIR}
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    execute_process(COMMAND ${GIT} diff --quiet HEAD WORKING_DIRECTORY ${SOURCE_DIR} RESULT_VARIABLE changed ERROR_QUIET)
    if(commit AND changed EQUAL 0)
        string(APPEND version " (${commit})")
    elseif(commit)
        string(APPEND version " (${commit}+)")
    endif()
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT [[
#include "base/version.h"

namespace gaoqian {

QString programVersion() { return QStringLiteral("@version@"); }

} // namespace gaoqian
]] @ONLY)
