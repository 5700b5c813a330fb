# What the program reads while it runs lies beside it: <build>/share, or share/convoke once installed.
# templates/ sql/ meetings/ api.json are links, so that a change shows without a build; static/ is put together from ours and from
# what packaging/assets fetched; locale/<owner>/<language>.mo is what convoke_catalogues compiles.
set(share ${PROJECT_BINARY_DIR}/share)
file(MAKE_DIRECTORY ${share}/static ${share}/locale)
foreach(link templates:web/templates sql:sql meetings:core/meetings api.json:web/api/api.json)
  string(REPLACE ":" ";" link ${link})
  list(GET link 0 name)
  list(GET link 1 source)
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${source} ${share}/${name} SYMBOLIC)
endforeach()
add_custom_target(convoke_static ALL
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_SOURCE_DIR}/build/assets
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${PROJECT_SOURCE_DIR}/build/assets ${share}/static
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_CURRENT_SOURCE_DIR}/static ${share}/static
  COMMENT "Style sheets" VERBATIM)

install(DIRECTORY ${share}/static ${share}/locale DESTINATION share/convoke)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/api/api.json DESTINATION share/convoke)
install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/templates ${PROJECT_SOURCE_DIR}/sql DESTINATION share/convoke)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/meetings/ DESTINATION share/convoke/meetings FILES_MATCHING PATTERN "*.json")
