"""What is said often in the languages of most channels: two such words, and no model is asked."""

FREQUENT_WORDS = {
    "en": "after again always any anyone anything because before being better both could "
    "didn't doesn't doing down each else enough even ever every everyone everything feel first "
    "gets getting give gonna good got gotta guess he's here himself i'd i'll i've into isn't "
    "keep kinda knew know last let let's little long look looks made make makes many maybe mean "
    "might more most much must myself need never next nothing now off only other over own people "
    "probably put quite rather really right said same say says see seems she's someone something "
    "still such sure take talk tell than thats then there's these they're thing things think "
    "those though thought through today told took tried trying under until used very wait wanna "
    "want wants wasn't watch watching way we're well went where which while whole without won't "
    "work working world wouldn't wrong yeah year years yet yours",
    "fr": "aller après assez aussi autre autres avais avait avant bah beaucoup bien bon bonne "
    "c'est c'était cela celle celui ceux chaque chose choses comment crois d'accord depuis dire "
    "dois doit déjà encore enfin est-ce etait étaient était faire fais faites faut fois font "
    "gens grave heures ici j'ai jamais jour juste l'air l'autre longtemps lors maintenant merci "
    "même mieux moins n'est ouais parce parler parfois pense personne peu peut peux plutôt "
    "pourquoi pourtant pouvez premier presque prend qu'il quel quelle quelqu'un quelque quelques "
    "quoi rien sais sait sera seul seulement soir sois soit souvent sous surtout tant tellement "
    "temps toujours tous toute toutes trop trouve veut veux viens vient voilà voir vois vrai "
    "vraiment",
}
"""None of it is a word of another language that is told by its smallest words."""
