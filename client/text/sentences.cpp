#include "text/sentences.h"

#include <QCoreApplication>

namespace mc::text {
namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

}  // namespace

QString sentences(const QStringList& all) {
    QString said;
    for (const auto& one : all) {
        if (one.isEmpty()) continue;
        said = said.isEmpty() ? one : Sentences::tr("%1 %2", "a sentence, and the one after it").arg(said, one);
    }
    return said;
}

}  // namespace mc::text
