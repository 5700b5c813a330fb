# What a plugin is built against outside of this tree: the component `contract` of an installation. Its headers, the three
# libraries a plugin may link, and the package that finds them and knows convoke_add_plugin.
include(CMakePackageConfigHelpers)
set(package lib/cmake/Convoke)
foreach(room domain json text)
  set_target_properties(convoke_${room} PROPERTIES EXPORT_NAME ${room})
  target_include_directories(convoke_${room} INTERFACE $<INSTALL_INTERFACE:include/convoke>)
  add_library(Convoke::${room} ALIAS convoke_${room})
  install(TARGETS convoke_${room} EXPORT ConvokeTargets ARCHIVE DESTINATION lib COMPONENT contract)
  install(DIRECTORY ${room}/ DESTINATION include/convoke/core/${room} COMPONENT contract FILES_MATCHING PATTERN "*.hpp")
endforeach()
install(FILES plugin/plugin.hpp ${PROJECT_BINARY_DIR}/generated/core/plugin/abi.hpp DESTINATION include/convoke/core/plugin COMPONENT contract)
install(EXPORT ConvokeTargets NAMESPACE Convoke:: DESTINATION ${package} COMPONENT contract)
configure_package_config_file(ConvokeConfig.cmake.in ${PROJECT_BINARY_DIR}/generated/ConvokeConfig.cmake INSTALL_DESTINATION ${package})
install(FILES ${PROJECT_BINARY_DIR}/generated/ConvokeConfig.cmake ${PROJECT_SOURCE_DIR}/plugins/ConvokePlugin.cmake
              ${PROJECT_SOURCE_DIR}/web/locale/catalogues.cmake DESTINATION ${package} COMPONENT contract)
