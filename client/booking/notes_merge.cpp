#include "booking/notes_merge.h"

#include <algorithm>

namespace mc::booking {

using protocol::ActionItem;

namespace {

const ActionItem* find(const std::vector<ActionItem>& items, const ActionItem& like) {
    const auto found = std::ranges::find(items, like.text, &ActionItem::text);
    return found == items.end() ? nullptr : &*found;
}

/// The value that was changed; of two changes the one made here.
template <class T>
T changed(const T& base, const T& here, const T& there) {
    return here == base ? there : here;
}

bool isTouched(const ActionItem& base, const ActionItem& here) {
    return base.done != here.done || base.link != here.link || base.dueDate != here.dueDate;
}

ActionItem mergeItem(const ActionItem* base, const ActionItem& here, const ActionItem& there) {
    const ActionItem was = base ? *base : ActionItem{here.text, {}, {}, false};
    return {here.text, changed(was.link, here.link, there.link), changed(was.dueDate, here.dueDate, there.dueDate),
            changed(was.done, here.done, there.done)};
}

std::vector<ActionItem> mergeItems(const NotesState& base, const NotesState& here, const NotesState& there) {
    std::vector<ActionItem> merged;
    for (const auto& mine : here.items) {
        const auto* was = find(base.items, mine);
        const auto* theirs = find(there.items, mine);
        if (theirs)
            merged.push_back(mergeItem(was, mine, *theirs));
        else if (!was || isTouched(*was, mine))
            merged.push_back(mine);
    }
    for (const auto& theirs : there.items)
        if (!find(base.items, theirs) && !find(here.items, theirs)) merged.push_back(theirs);
    return merged;
}

}  // namespace

MergedNotes mergeNotes(const NotesState& base, const NotesState& here, const NotesState& there) {
    const bool clash = here.content != base.content && there.content != base.content && here.content != there.content;
    return {{changed(base.content, here.content, there.content), mergeItems(base, here, there)}, clash};
}

}  // namespace mc::booking
