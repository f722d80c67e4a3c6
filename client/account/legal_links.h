#pragma once

#include <QWidget>

#include "domain/legal.h"

namespace mc::account {

/// Links to the texts that everybody agrees to, in a row that folds. Object names: what
/// it is given with the text's name behind it, "signUp_terms".
class LegalLinks : public QWidget {
    Q_OBJECT
public:
    explicit LegalLinks(const QString& named, QWidget* parent = nullptr);

signals:
    void wanted(mc::domain::LegalText kind);
};

}  // namespace mc::account
