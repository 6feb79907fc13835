# What `cmake --install` puts where: the two programs (their themes, icons and translations are inside them), and on a Linux desktop what tells
# it of them.
include(GNUInstallDirs)
install(TARGETS gaoqian gaoqian-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(UNIX AND NOT APPLE)
    install(FILES packaging/desktop/gaoqian.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/desktop/gaoqian.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    # What a newsroom's files are is told by their names: nothing that lists them need open them.
    install(FILES packaging/desktop/gaoqian.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES resources/icons/gaoqian.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    foreach(size 16 22 24 32 48 64 128 256)
        install(FILES resources/icons/gaoqian-${size}.png RENAME gaoqian.png
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
    endforeach()
    install(FILES packaging/man/gaoqian.1 packaging/man/gaoqian-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(CODE "if(NOT DEFINED ENV{DESTDIR})
        execute_process(COMMAND update-mime-database \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/mime\" ERROR_QUIET)
    endif()")
endif()
