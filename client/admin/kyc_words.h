#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/application.h"
#include "widgets/icon.h"
#include "widgets/pill.h"

namespace mc::admin {

/// How far it is known who somebody is, in the reader's language.
class KycWords {
    Q_DECLARE_TR_FUNCTIONS(KycWords)
public:
    struct Status {
        QString word;
        QString sentence;
        widgets::PillTone tone = widgets::PillTone::neutral;
        widgets::Icon icon = widgets::Icon::minus;
    };
    static Status status(domain::KycStatus status);
};

}  // namespace mc::admin
