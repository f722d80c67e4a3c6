#include "discovery/activity_words.h"

#include <QCoreApplication>

namespace mc::discovery {

namespace {

struct ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

}  // namespace

QString activityWords(const protocol::MentorCard& card) {
    if (!card.active) return {};
    return *card.active == domain::Activity::today ? ActivityWords::tr("Active today")
                                                   : ActivityWords::tr("Active this week");
}

}  // namespace mc::discovery
