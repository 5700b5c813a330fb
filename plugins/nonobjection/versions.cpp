#include "plugins/nonobjection/versions.hpp"

namespace convoke::nonobjection {

VersionRow freeze(ListRow& list, int number, bool final, std::vector<Entry> entries, const Context& context) {
    put_in_order(entries, context.meeting);
    VersionRow version{number, final, {}, {}, {}, context.actor.account, context.now};
    version.canonical = canonical_text(context.meeting, {list.id, list.title, number, final}, entries);
    version.sha256 = context.desk.digest(version.canonical);
    version.signature = context.desk.sign(version.canonical);
    save_entries(context.sql, list.id, number, entries);
    add_version(context.sql, list.id, version);
    list.version = number;
    return version;
}

}  // namespace convoke::nonobjection
