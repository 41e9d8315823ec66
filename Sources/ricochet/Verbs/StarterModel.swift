// The model that `init` makes: small, complete, and a lesson in the format.

import Continuity

enum StarterModel {
  static func fileName(_ language: Language) -> String {
    language == .french ? "modele.yaml" : "model.yaml"
  }

  static func text(_ language: Language) -> String {
    language == .french ? french : english
  }

  private static let french = """
    # Un modèle est un dossier de fichiers texte : tous les *.yaml et *.csv qu'il contient sont lus ensemble.
    # Ce petit exemple montre l'essentiel du format. Remplacez-le peu à peu par ce que vous avez.
    #
    #   ricochet check                    les erreurs et les oublis, avec fichier:ligne:colonne
    #   ricochet what-if ad               et si l'annuaire tombe ?
    #   ricochet why urgences --fail ad   pourquoi, et jusqu'à quand ?

    language: fr
    name: Mon hôpital

    establishments:
      - { id: mon-hopital, name: Mon hôpital }

    # Les processus, avec leurs objectifs. Durées : 45m, 4h, 1h30, 2j.
    processes:
      - id: urgences
        name: Accueil et prise en charge aux urgences
        establishment: mon-hopital
        scope: care                     # soins ; plateau technique, administratif, pilotage, logistique
        mtpd: 4h                        # DMIA : la plus longue interruption supportable
        rto: 2h                         # délai de reprise visé ; jamais plus long que la DMIA
        rpo: 1h                         # PDMA : la perte de données supportable
        staffed-by: { ide-urgences: 3 } # il faut 3 personnes présentes de ce rôle
        needs: [dpi]                    # une liste veut dire : tout est nécessaire
        degraded-mode:                  # sur papier, pendant 24 h au plus
          lasts: 24h
          needs: [poste-secours]
          catch-up: 3h                  # le rattrapage : ressaisir ce qui a été noté

    applications:
      - id: dpi
        name: Dossier patient informatisé
        restart: 30m                    # pour redémarrer, une fois que tout est revenu
        repair: 4h                      # ce que dure sa propre panne
        rebuild: 8h                     # à partir de rien, s'il est détruit
        runs-on: { at-least: 2, of: [hv-1, hv-2, hv-3] }    # deux sur trois suffisent
        signs-in-with: { node: ad, tolerance: 8h }          # 8 h supportables sans l'annuaire

    services:
      - { id: ad, name: Active Directory, restart: 1h, runs-on: { any: [hv-1, hv-2] } }
        # pas de « repair » ici : sa durée est inconnue, et le dire est permis

    servers:
      - { id: hv-1, name: Hyperviseur 1, restart: 15m, repair: 8h, in: salle-serveurs, needs: [{ node: courant, tolerance: 20m }] }
      - { id: hv-2, name: Hyperviseur 2, restart: 15m, repair: 8h, in: salle-serveurs, needs: [{ node: courant, tolerance: 20m }] }
      - { id: hv-3, name: Hyperviseur 3, restart: 15m, repair: 8h, in: salle-serveurs, needs: [{ node: courant, tolerance: 20m }] }

    equipment:
      - { id: poste-secours, name: Poste de secours hors ligne, restart: 5m }

    utilities:
      - { id: courant, name: Alimentation électrique, repair: 3h }

    roles:
      - { id: ide-urgences, name: Infirmiers des urgences, headcount: 4 }   # présents en même temps

    buildings:
      - { id: salle-serveurs, name: Salle des serveurs }

    scenarios:
      - { id: panne-ad, name: Panne de l'annuaire, category: digital, fail: [ad] }
      - { id: coupure, name: Coupure de courant, category: building, fail: [courant] }
      - { id: incendie, name: Incendie de la salle, category: building, destroy: [salle-serveurs] }
      - { id: grippe, name: Épidémie de grippe, category: staff, absent: { ide-urgences: 40% }, for: 15d }

    """

  private static let english = """
    # A model is a folder of text files: every *.yaml and *.csv in it is read, all together.
    # This small example shows most of the format. Replace it bit by bit with what you have.
    #
    #   ricochet check                    errors and omissions, with file:line:column
    #   ricochet what-if ad               what if the directory fails?
    #   ricochet why urgences --fail ad   why, and until when?

    language: en
    name: My hospital

    establishments:
      - { id: my-hospital, name: My hospital }

    # Processes with their objectives. Durations: 45m, 4h, 1h30, 2d.
    processes:
      - id: urgences
        name: Emergency department
        establishment: my-hospital
        scope: care                     # care | technical-platform | administrative | steering | logistics
        mtpd: 4h                        # the longest outage it can bear
        rto: 2h                         # the objective for its return; never above the MTPD
        rpo: 1h                         # the data it may lose
        staffed-by: { nurses: 3 }       # three of this role must be present
        needs: [dpi]                    # a list means all of them
        degraded-mode:                  # on paper, for 24 h at most
          lasts: 24h
          needs: [offline-station]
          catch-up: 3h                  # to enter what was written down

    applications:
      - id: dpi
        name: Electronic health record
        restart: 30m                    # to start it once everything is back
        repair: 4h                      # how long its own breakdown lasts
        rebuild: 8h                     # from nothing, once destroyed
        runs-on: { at-least: 2, of: [hv-1, hv-2, hv-3] }    # two of three are enough
        signs-in-with: { node: ad, tolerance: 8h }          # it bears 8 h without the directory

    services:
      - { id: ad, name: Active Directory, restart: 1h, runs-on: { any: [hv-1, hv-2] } }
        # no 'repair' here: how long it lasts is unknown, and saying so is allowed

    servers:
      - { id: hv-1, name: Hypervisor 1, restart: 15m, repair: 8h, in: server-room, needs: [{ node: power, tolerance: 20m }] }
      - { id: hv-2, name: Hypervisor 2, restart: 15m, repair: 8h, in: server-room, needs: [{ node: power, tolerance: 20m }] }
      - { id: hv-3, name: Hypervisor 3, restart: 15m, repair: 8h, in: server-room, needs: [{ node: power, tolerance: 20m }] }

    equipment:
      - { id: offline-station, name: Offline record station, restart: 5m }

    utilities:
      - { id: power, name: Power supply, repair: 3h }

    roles:
      - { id: nurses, name: Emergency nurses, headcount: 4 }   # present at once

    buildings:
      - { id: server-room, name: Server room }

    scenarios:
      - { id: ad-failure, name: Directory failure, category: digital, fail: [ad] }
      - { id: power-cut, name: Power cut, category: building, fail: [power] }
      - { id: fire, name: Fire in the server room, category: building, destroy: [server-room] }
      - { id: flu, name: Flu, category: staff, absent: { nurses: 40% }, for: 15d }

    """
}
