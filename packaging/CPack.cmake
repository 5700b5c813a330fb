# The Debian package (packaging/package): the program, its plugins, the service and its settings.
install(FILES packaging/convoke.service DESTINATION lib/systemd/system)
install(FILES README.md packaging/nginx.conf packaging/convoke.conf DESTINATION share/doc/convoke)
install(FILES packaging/convoke.conf DESTINATION /etc/convoke)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME convoke)
set(CPACK_PACKAGE_CONTACT "The Convoke maintainers <convoke@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Registers stakeholders for high-level meetings of the General Assembly")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL Unspecified)              # the contract is for who builds plugins
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, fonts-noto-core, fonts-noto-cjk, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "mecab-ipadic-utf8")   # without it names in Japanese characters are read as Chinese
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/packaging/debian/postinst ${PROJECT_SOURCE_DIR}/packaging/debian/prerm ${PROJECT_SOURCE_DIR}/packaging/debian/conffiles)
include(CPack)
