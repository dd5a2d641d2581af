"""Words that are no cheer when somebody says them again and again: they hammer at a person."""

HAMMERED = frozenset(
    (
        *("unsub", "unsubscribe", "unfollow", "answer", "liar", "leave", "quit", "resign", "loser"),
        *("fraud", "stfu", "désabo", "désabonnez", "désabonnement", "unfollowez", "tg", "raciste"),
        *("réponds", "répondez", "répond", "repond", "reponds", "menteur", "menteuse", "dégage"),
        *("degage", "dégagez", "démission", "demission", "démissionne", "démissionnez", "ferme"),
        *(
            "fermez",
            "crève",
            "creve",
            "honte",
            "shame",
            "hypocrite",
            "hypocrites",
            "vendu",
            "vendue",
        ),
        *("boring", "bored", "read", "ennuyeux", "ennuyeuse", "chiant", "chiante", "nul", "nulle"),
        *("unban", "deban", "débannissez", "lance", "lancez", "joue", "jouez", "start", "refund"),
        *("imposteur", "voleur", "voleuse", "thief", "cheater", "tricheur", "tricheuse", "coward"),
    )
)
