#include "discovery/review_words.h"

#include <QLocale>

namespace mc::discovery {

QString ReviewWords::state(protocol::ReviewState state) {
    switch (state) {
        case protocol::ReviewState::reported:
            return tr("Reported");
        case protocol::ReviewState::hidden:
            return tr("Hidden");
        case protocol::ReviewState::visible:
            break;
    }
    return {};
}

QString ReviewWords::average(int hundredths) {
    return QLocale().toString(hundredths / 100.0, 'f', hundredths % 10 == 0 ? 1 : 2);
}

}  // namespace mc::discovery
