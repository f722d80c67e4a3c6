#pragma once

class QListView;

namespace mc::widgets {

/// For lists whose rows are as high as their width asks for: lays them out anew whenever it is another. By itself a list
/// does so only when it becomes higher or lower, and until then rows that need more lines stand in each other.
void keepRowsToWidth(QListView& list);

}  // namespace mc::widgets
