-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
--
-- Host: localhost    Database: glpi
/*!40101 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
# Our own small hospital, in the layout of GLPI 10.
DROP TABLE IF EXISTS `glpi_entities`;
CREATE TABLE `glpi_entities` (
  `id` int(10) unsigned NOT NULL DEFAULT 0,
  `name` varchar(255) DEFAULT NULL COMMENT 'it''s, a (name);',
  `entities_id` int(10) unsigned DEFAULT 0,
  `completename` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `unicity` (`entities_id`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `glpi_entities` WRITE;
INSERT INTO `glpi_entities` VALUES (0,'GHT des Monts',NULL,'GHT des Monts'),
(1,'CH Nord',0,'GHT des Monts > CH Nord'),
(2,'CH Sud',0,'GHT des Monts > CH Sud');
UNLOCK TABLES;
CREATE TABLE `glpi_computertypes` (`id` int, `name` varchar(255), `comment` text);
INSERT INTO `glpi_computertypes` VALUES (1,'Serveur',NULL),(2,'Poste de travail','a;b'),(3,'VMware',NULL);
CREATE TABLE `glpi_computers` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entities_id` int(10) unsigned NOT NULL DEFAULT 0,
  `name` varchar(255) DEFAULT NULL,
  `comment` text DEFAULT NULL,
  `uuid` varbinary(16) DEFAULT NULL,
  `locations_id` int(10) unsigned NOT NULL DEFAULT 0,
  `computertypes_id` int(10) unsigned NOT NULL DEFAULT 0,
  `is_template` tinyint(4) NOT NULL DEFAULT 0,
  `is_deleted` tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `name` (`name`)
) ENGINE=InnoDB;
INSERT INTO `glpi_computers` VALUES
(1,1,'SRV-DPI','L\'hôte; du "DPI"\r\n-- pas un commentaire',0x4142,11,1,0,0),
(2,2,'SRV-DPI',NULL,_binary 'x\\',0,1,0,0),
(3,1,'hv-1','',NULL,0,1,0,0),(4,1,'hv-2','',NULL,11,1,0,0),
(5,1,'Poste urgences 1','',NULL,12,2,0,0),
(6,1,'vieux serveur','',NULL,11,1,0,1),
(7,1,'Modèle de poste','',NULL,0,2,1,0),
(8,1,'vm-lis','',NULL,0,3,0,0);
CREATE TABLE `glpi_appliances` (`id` int, `entities_id` int, `name` varchar(255), `is_deleted` tinyint, `locations_id` int, `is_template` int);
INSERT INTO `glpi_appliances` VALUES (1,1,'Dossier patient',0,0,0),(2,1,'Laboratoire',0,0,0);
CREATE TABLE `glpi_softwares` (`id` int, `entities_id` int, `name` varchar(255), `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_softwares` VALUES (1,1,'7-Zip',0,0),(2,1,'Serveur de résultats',0,0);
CREATE TABLE `glpi_clusters` (`id` int, `entities_id` int, `name` varchar(255), `is_deleted` tinyint);
INSERT INTO `glpi_clusters` VALUES (1,1,'Grappe VMware',0);
CREATE TABLE `glpi_databaseinstances` (`id` int, `entities_id` int, `name` varchar(255), `itemtype` varchar(100), `items_id` int, `is_deleted` tinyint);
INSERT INTO `glpi_databaseinstances` VALUES (1,1,'ORA-DPI','Computer',1,0),(2,1,'PG-LIS','Computer',99,0);
CREATE TABLE `glpi_databases` (`id` int, `entities_id` int, `name` varchar(255), `databaseinstances_id` int, `is_deleted` tinyint);
INSERT INTO `glpi_databases` VALUES (1,1,'DPIPROD',1,0),(2,1,'TEST',1,0);
CREATE TABLE `glpi_networkequipments` (`id` int, `entities_id` int, `name` varchar(255), `locations_id` int, `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_networkequipments` VALUES (1,1,'Cœur de réseau',11,0,0);
CREATE TABLE `glpi_pdus` (`id` int, `entities_id` int, `name` varchar(255), `locations_id` int, `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_pdus` VALUES (1,1,'PDU A',0,0,0);
CREATE TABLE `glpi_enclosures` (`id` int, `entities_id` int, `name` varchar(255), `locations_id` int, `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_enclosures` VALUES (1,1,'Châssis 1',0,0,0);
CREATE TABLE `glpi_racks` (`id` int, `entities_id` int, `name` varchar(255), `locations_id` int, `dcrooms_id` int, `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_racks` VALUES (1,1,'Baie 3',11,1,0,0),(2,1,'Baie perdue',0,0,0,0);
CREATE TABLE `glpi_dcrooms` (`id` int, `entities_id` int, `name` varchar(255), `locations_id` int, `datacenters_id` int, `is_deleted` tinyint);
INSERT INTO `glpi_dcrooms` VALUES (1,1,'Salle A',11,1,0);
CREATE TABLE `glpi_datacenters` (`id` int, `entities_id` int, `name` varchar(255), `locations_id` int, `is_deleted` tinyint);
INSERT INTO `glpi_datacenters` VALUES (1,1,'Centre de données',10,0);
CREATE TABLE `glpi_locations` (`id` int, `entities_id` int, `name` varchar(255), `locations_id` int, `completename` text);
INSERT INTO `glpi_locations` VALUES (10,1,'Bâtiment B',0,'Bâtiment B'),(11,1,'Sous-sol',10,'Bâtiment B > Sous-sol'),(12,1,'Urgences',10,'…'),(13,1,'Grenier',10,'…');
CREATE TABLE `glpi_domains` (`id` int, `entities_id` int, `name` varchar(255), `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_domains` VALUES (1,1,'ch-nord.local',0,0),(2,1,'ch-nord.fr',0,0);
CREATE TABLE `glpi_suppliers` (`id` int, `entities_id` int, `name` varchar(255), `is_deleted` tinyint);
INSERT INTO `glpi_suppliers` VALUES (1,0,'Éditeur DPI',0),(2,0,'Revendeur',0),(3,0,'Oublié',0);
CREATE TABLE `glpi_groups` (`id` int, `entities_id` int, `name` varchar(255));
INSERT INTO `glpi_groups` VALUES (1,1,'Équipe réseau');
CREATE TABLE `glpi_users` (`id` int, `name` varchar(255), `is_deleted` tinyint);
INSERT INTO `glpi_users` VALUES (1,'mdupont',0);
CREATE TABLE `glpi_phones` (`id` int, `entities_id` int, `name` varchar(255), `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_phones` VALUES (1,1,'Standard',0,0),(2,1,'DECT 12',0,0);
CREATE TABLE `glpi_impactrelations` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `itemtype_source` varchar(255) NOT NULL DEFAULT '',
  `items_id_source` int(10) unsigned NOT NULL DEFAULT 0,
  `itemtype_impacted` varchar(255) NOT NULL DEFAULT '',
  `items_id_impacted` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
);
INSERT INTO `glpi_impactrelations` (`itemtype_impacted`,`items_id_impacted`,`id`,`itemtype_source`,`items_id_source`) VALUES
('Appliance',1,1,'Computer',1),
('Appliance',1,2,'Database',1),
('Appliance',2,3,'Computer',8),
('Computer',8,4,'Cluster',1),
('Computer',1,5,'NetworkEquipment',1),
('Computer',1,6,'PDU',1),
('Appliance',1,7,'Domain',1),
('Appliance',2,8,'Computer',6),
('Appliance',2,9,'Computer',404),
('Appliance',2,10,'Certificate',3),
('Appliance',2,11,'Glpi\\CustomAsset\\AutomateAsset',1),
('Computer',3,12,'Computer',3),
('Appliance',1,13,'Group',1),
('Appliance',1,14,'User',1),
('Appliance',1,15,'Phone',1),
('Computer',3,16,'Rack',1);
CREATE TABLE `glpi_impactcompounds` (`id` int, `name` varchar(255), `color` varchar(255));
INSERT INTO `glpi_impactcompounds` VALUES (1,'Serveurs','#fff');
CREATE TABLE `glpi_impactitems` (`id` int, `itemtype` varchar(255), `items_id` int, `parent_id` int);
INSERT INTO `glpi_impactitems` VALUES (1,'Computer',1,1),(2,'Computer',2,1);
CREATE TABLE `glpi_appliances_items` (`id` int, `appliances_id` int, `items_id` int, `itemtype` varchar(100));
INSERT INTO `glpi_appliances_items` VALUES (1,1,1,'Computer'),(2,2,2,'Software'),(3,9,1,'Computer');
CREATE TABLE `glpi_items_clusters` (`id` int, `clusters_id` int, `itemtype` varchar(100), `items_id` int);
INSERT INTO `glpi_items_clusters` VALUES (1,1,'Computer',3),(2,1,'Computer',4);
CREATE TABLE `glpi_items_enclosures` (`id` int, `enclosures_id` int, `itemtype` varchar(255), `items_id` int);
INSERT INTO `glpi_items_enclosures` VALUES (1,1,'Computer',4);
CREATE TABLE `glpi_items_racks` (`id` int, `racks_id` int, `itemtype` varchar(255), `items_id` int, `is_reserved` tinyint);
INSERT INTO `glpi_items_racks` VALUES (1,1,'Computer',1,0),(2,1,'Computer',3,0),(3,1,'Enclosure',1,0),(4,1,'Computer',8,1),(5,1,'Computer',6,0),(6,2,'NetworkEquipment',1,0),(7,1,'Monitor',5,0);
CREATE TABLE `glpi_pdus_racks` (`id` int, `racks_id` int, `pdus_id` int);
INSERT INTO `glpi_pdus_racks` VALUES (1,1,1);
CREATE TABLE `glpi_infocoms` (`id` int, `itemtype` varchar(100), `items_id` int, `suppliers_id` int, `value` decimal(20,4));
INSERT INTO `glpi_infocoms` VALUES (1,'Computer',1,2,-1.5e3),(2,'Computer',3,2,0.0000),(3,'Software',1,2,0),(4,'Monitor',3,2,0),(5,'Computer',4,0,0),(6,'Computer',8,77,0);
CREATE TABLE `glpi_contracts` (`id` int, `entities_id` int, `name` varchar(255), `is_deleted` tinyint, `is_template` tinyint);
INSERT INTO `glpi_contracts` VALUES (1,0,'Maintenance DPI',0,0),(2,0,'Ancien',1,0);
CREATE TABLE `glpi_contracts_items` (`id` int, `contracts_id` int, `items_id` int, `itemtype` varchar(100));
INSERT INTO `glpi_contracts_items` VALUES (1,1,1,'Computer'),(2,1,1,'Appliance'),(3,2,3,'Computer');
CREATE TABLE `glpi_contracts_suppliers` (`id` int, `suppliers_id` int, `contracts_id` int);
INSERT INTO `glpi_contracts_suppliers` VALUES (1,1,1),(2,2,2);
CREATE TABLE `glpi_logs` (`id` int, `itemtype` varchar(100), `new_value` varchar(255));
INSERT INTO `glpi_logs` VALUES (1,'Computer','; INSERT INTO `glpi_computers` VALUES (66,1,\'piège\',NULL,NULL,0,0,0,0);');
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER t BEFORE INSERT ON glpi_logs FOR EACH ROW BEGIN SET @a = 1; END */;;
CREATE PROCEDURE p() BEGIN INSERT INTO glpi_computers VALUES (67); SELECT 1; END ;;
DELIMITER ;
-- Dump completed on 2026-03-12  4:00:00
