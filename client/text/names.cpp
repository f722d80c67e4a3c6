#include "text/names.h"

#include <QSet>
#include <QStringList>

namespace mc::text {

namespace {

/// Some are names as well and count only where a dot says that they are short for something.
bool isHonorific(QString word) {
    static const QSet<QString> kAlways{u"dr"_qs,       u"prof"_qs,   u"professor"_qs, u"mr"_qs,  u"mrs"_qs,
                                       u"ms"_qs,       u"mx"_qs,     u"miss"_qs,      u"smt"_qs, u"shri"_qs,
                                       u"shrimati"_qs, u"डॉ"_qs,     u"डॉक्टर"_qs,     u"प्रो"_qs, u"प्रोफ़ेसर"_qs,
                                       u"श्री"_qs,      u"श्रीमती"_qs, u"सुश्री"_qs};
    static const QSet<QString> kWithDot{u"er"_qs,  u"ar"_qs,  u"ca"_qs, u"adv"_qs, u"pt"_qs,  u"capt"_qs,
                                        u"col"_qs, u"maj"_qs, u"lt"_qs, u"gen"_qs, u"hon"_qs, u"rev"_qs,
                                        u"km"_qs,  u"sri"_qs, u"डा"_qs, u"कु"_qs,   u"पं"_qs};
    const bool dot = word.endsWith(u'.') || word.endsWith(u'\u0970');  // The Devanagari sign of abbreviation.
    if (dot) word.chop(1);
    return kAlways.contains(word.toLower()) || (dot && kWithDot.contains(word.toLower()));
}

}  // namespace

QStringList namesOf(const QString& name) {
    QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isHonorific(words.first()))
        words.removeFirst();
    return words;
}

QString givenName(const QString& name) {
    const QStringList names = namesOf(name);
    const QString all = name.simplified();
    return names.size() == 1 ? all : names.value(0);
}

QString givenName(const std::string& name) {
    return givenName(QString::fromStdString(name));
}

}  // namespace mc::text
