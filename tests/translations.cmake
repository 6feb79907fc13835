# cmake -DTOP=checkout -DLUPDATE=path -DSCRATCH=folder -P translations.cmake: fails when a string of the source has no finished Chinese
# translation, by bringing a copy of the .ts file up to date and counting.
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${SCRATCH})
set(copy ${SCRATCH}/gaoqian_zh_CN.ts)
file(COPY_FILE ${TOP}/resources/translations/gaoqian_zh_CN.ts ${copy})
execute_process(COMMAND ${LUPDATE} -silent -locations none -no-obsolete -extensions cpp,h ${TOP}/app ${TOP}/ui -ts ${copy}
    ERROR_VARIABLE complaints COMMAND_ERROR_IS_FATAL ANY)
if(complaints MATCHES "unknown namespace")
    # Such a string is filed under another name than the one that the program looks under, and stays English.
    message(FATAL_ERROR "lupdate does not know some class; its strings would stay untranslated:\n${complaints}")
endif()
file(READ ${copy} text)
string(REGEX MATCHALL "<source>[^<]*</source>[^/]*<translation type=\"unfinished\"" unfinished "${text}")
list(LENGTH unfinished count)
if(count GREATER 0)
    list(JOIN unfinished "\n  " shown)
    message(FATAL_ERROR "${count} strings have no Chinese translation; run packaging/translations and translate them:\n  ${shown}")
endif()
string(REGEX MATCHALL "<message" messages "${text}")
list(LENGTH messages all)
message(STATUS "all ${all} strings are translated")
