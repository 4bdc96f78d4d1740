/**
 * Made by `npm run -C lab match:vocabulary`; do not edit. Stems, families of goods and Korean words come from
 * Shopify's product taxonomy (2025-08, MIT, see NOTICE) and from our own table; rarities are counts.
 *
 * A line is: stem, rarity from 0 to 9 with `!` for a word that goods are called by and a letter for
 * each of its families, then the Korean words that mean it.
 */
export const familyNames =
  'appliance baby bag camera care clothes craft device food furniture garden health home household jewelry kitchen light media music office party pet power shoe sport tool toy trade vehicle weapon';
export const stemLines = ` 9 모피 퍼
0 5
1 3va
10 4
100 4
100g 6
100pcs 6
100w 6
10pcs 5
11 4
12 3
120hz 6
128gb 6
12gb 6
12inch 6
13 4
13mini 6
14 4
144 6
15 4
15plus 6
15․6 6
16 4
16gb 6
17 5
18 4
18k 6
19 6l
1pc 4
1pcs 6
1st 6
1tb 6
2 3vha 겸용
20 4
2017 6
2018 4
2019 6
2020 5
2021 4
2022 5
2023 6
2024 5
2025 5
20inch 6
20pcs 6
21 6
22 5
22inch 6
23 6
24 4
24inch 6
25 6
256gb 5
26 6
2pcs 5
3 3hz
30 5
300 6
300m 6
30cm 6
30pcs 6
32 6
33 6
36 5
360 6dC
38 6
3d 4h
3pcs 5
4 4s
40 6
46 6
47 6
48 6
4g 6
4k 6
4pcs 6
5 4s
50 5
500 6
500m 6
500ml 6
50mp 6
50pcs 6
512gb 5
55 6
55cm 6
5g 5
5pcs 6
6 4s
60 6
7 5
8 4y
8gb 6
9 5
90 6
925 4
a10 6
abs 6C
absorbable 9B 흡수성
absorbent 6
absorber 7!npC
ac 6C
accent 6j
accessory 3!
accordion 9!s 아코디언
acid 7!Bzl 산 산성
acoustic 6s
acrylic 6g
action 6Ad
active 6C 액티브
activewear 8f 운동복
activity 5!Al
actuator 8!C
adapter 5!w 아답타 아답터 어댑터
add 8
adhesive 9 접착
adida 6
adjustable 4j 조절
adorable 5
adult 5l 성인 어른
aerator 9!k 제거기
affaire 6
african 6
afro 5
age 5
aged 6
agent 7!dak
ai 6h
aid 6!yl
air 4y 공기 열풍기 온풍
airbag 5!yC
aircraft 8!C 비행기 항공기
airline 9!vC 항공사
airplane 7!A
airpot 9!p 에어팟
airsoft 8y 에어소프트
al 6
alarm 6!mC 경보 경보기 알람
album 8!n 앨범
alcohol 8!i 알코올
alert 7vm 알림
all 4C 올인원
allergy 6vla
alloy 6
alphabet 7A 알파벳
alternative 9!i 대용
alternator 9!C 교류
aluminum 5 알루미늄
am 7!h
amber 8 호박
ambient 7q 야간등
amd 6
american 5y 아메리칸
amoled 6
amplifier 7!s
anak 6
analysis 9!h
anchor 8!Cy 앵커
android 4
angel 6 천사
angle 7z 각도 직각
angular 9g 사선
animal 4!v 동물
anime 6
ankle 6y 발목
anklet 9!o 발찌
anniversary 6
antenna 7w 안테나
anti 4e 방지
antifreeze 8!C
antique 8gm 골동품
anxiety 9v 불안
app 6
apparel 7!yv
apple 5!i 사과 애플
appliance 7!a
applique 8!g
approved 9v 반입 승인
apron 9!B 앞치마
aqua 6
aquarium 6v 수족관 어항
arc 7!y
arch 7!kxe 아치
archery 9y 양궁
arm 6!z
armature 9!w 전기자
armless 9j 팔걸이
armoire 9!j 장식장
armor 6!C
aroma 6
aromatherapy 6 아로마 아로마테라피
arrival 5
arrow 7y 화살
art 5!gy 미술 아트
artificial 5ym 미끼
artwork 7!mh
ashtray 9!m 재떨이
assembly 6
assortment 7!ui
astronaut 8 비행사 우주비행사
athletic 5yx
attachment 6!pk 부속품
attire 6
atv 7!C
audio 6!h 오디오
auger 7!z 나선
aurora 6
auto 5z
automatic 5vgB 오토 자동
autumn 5 가을
available 6
avocado 9!i 아보카도
award 9u 상패
ax 8!zy
axe 9z 도끼
axle 7!yC
b 5
baby 2!b 베이비 신생아 아기 영아 영유아 유아
back 5e 허리 후면
background 7!vd
backless 7j 없는
backpack 5!yc 배낭 백팩 책가방
backpacking 9 백패킹
backup 9wC 예비
bad 6
badge 7!c 신분증
badminton 7y 배드민턴
bag 4!y 가방 백
bait 5!y
baking 7pi 베이킹 제빵
balance 6y 밸런스
balancing 6
ball 4!y 공
ballast 9!w 안정기
baller 9!p 볼러
ballet 8y
balloon 6!uC 열기구 풍선
ballpoint 7t 볼펜
balm 8!e
bamboo 6 대나무
banana 9!i 바나나
band 5!y
bandage 6!lv 붕대
bandana 6!vf
bank 5!mwy
banquet 6
bar 5!
barley 9!i 보리
barre 9!y
barrel 6! 배럴
barrier 8!vz
barware 8!p
bas 8!
base 6j 하단
baseball 5!y 야구
based 8zi 수성
basic 6t
basket 5!p 바구니 바스켓
basketball 4y 농구
bass 5s 베이스
bassinet 6!b 요람
bat 7!y 배트
bath 5A 목욕 욕조
bathing 5!b
bathroom 5jzm 욕실
bathtub 7!z
battery 4!w 건전지 배터리 전지 축전지
batting 8y 타격 타자
bay 6z
beach 4A 비치 해변
bead 5!y 구슬 비즈
beam 7!ygz
bean 6!i
bear 5 곰
bearing 9!yC 베어링
beautiful 6
beauty 6!e 미용
bebe 5
bed 3!jb 아기침대 침대
bedding 7!mvB 침구 침구류
bedroom 5j 침실
bedside 7Bbq 협탁
bee 7 꿀벌 벌
beef 7!i
beer 7!igp
behind 6kl
beige 5
bell 6!s 방울
belt 5! 벨트 허리띠
bench 6!j 벤치
berkilau 6
berlian 6
bermuda 7!f 버뮤다
berry 8!i
best 5
beverage 7!pi 음료
bezel 8!m
bib 6!bBy 턱받이
bicicleta 6
bicycle 3!y 자전거
big 4
bike 9 실내
bikini 6
bikinis 7!f
billiard 9y 당구
bin 6!vBj 쓰레기통 통 휴지통
binder 9!t 바인더
binding 6!yt 바인딩
binocular 9!d 망원경 쌍안경
birch 6
bird 6vm 새
birkenstock 6
birth 6
birthday 3u 생일
biscuit 9!v 비스킷
bistro 7j 비스트로
bit 6!zy 비트
bite 6y
black 3!d 흑백
blacklight 9!u 백라이트
bladder 9!y 주머니
blade 6!z 블레이드 칼날
blank 7!wzt
blanket 5!bz 담요 블랭킷 이불
blaster 7!zy 분사기 샌드
bleach 9!den 락스 표백제
blend 6
blender 7!pB 믹서 믹서기 블렌더
blind 5!my 가리개 블라인드
block 5! 블럭 블록
blocking 7g 블로킹
blonde 6
blood 6l
blous 7!f 블라우스
blouse 6
blower 5!k
blue 4
bluetooth 4hy 블루투스
blusher 9 볼터치 블러셔
board 5!y 기판 보드 판
boardshort 8!f
boat 6!C 보트
body 4e 몸체 바디 보디
bodysuit 6!f 바디수트
bohemian 6
boiler 6!a
boiling 9B 가열
bolt 7!yz 볼트
bone 6hl
bonjean 6
book 5!t 독서등 북 책
bookcas 8!j 책장
bookmark 8!t
boombox 8!h
booster 6!bz
boot 5!y 부츠 장화
booth 8!j
border 7!z
bottle 4!pb 병 보틀 젖병
bottom 6!fy
bouncer 7!A 바운서
bouncy 7A
bouquet 6
bow 4!ys 활
bowknot 6
bowl 5!pv 그릇 밥그릇 볼
bowty 6
box 4! 박스 보관함 상자
boxer 7!f 복서
boxing 9!y 권투 복싱
boy 3f 남아 소년
bpa 6
bra 6!f 브라 브래지어
brace 7!lz 보조기 아대
braced 9s 단열
bracelet 5!o 브레이슬릿 팔찌
bracket 6!w
brad 8z 브래드
braid 4!y
braided 5g
braiding 4
brake 6Cy 브레이크
brand 4
branded 6
brass 6s 황동
bread 7!pi
breadstick 9!i 브레드
breakaway 8!v
breaker 7!w
breast 7b
breath 6e
breathable 3
brick 7!z
bridge 8!hy 브리지
brief 6!f 브리프
briefcas 9!c 서류가방
bright 6
brooch 9!o 브로치
broom 8!n
brown 4
brush 5! 붓 브러쉬 브러시 솔
bt 6
bubble 6A 버블 비눗방울
bucket 6!pm
buckle 6!z 버클
bug 6A
building 6zBA
built 6
bulb 6!mq
bulk 6
bullet 8!By
bum 9y
bumper 6!bC 범퍼
bun 7!fi
bundle 5!h
bungee 8!wz
bunk 5jb
bunny 6
buoy 9!y 부표
buoyancy 6y
burner 6!p
bus 8!C 버스
bush 8!m
business 6!t 비즈니스
busy 6
butane 7 부탄
butter 9!i 버터
butterfly 5m 나비
button 5!fg 단추 버튼
buy 6
c 4zsd c형
cabbage 9!i 양배추
cabin 8j 캐빈
cabinet 6!jz 수납장 캐비닛
cable 5!w 충전선 케이블
cache 9w 캐시
cage 7!vy 새장 케이지
cake 7!ip 케이크
calculator 9!t 계산기
calendar 7!tm 달력
caliper 7!zC
call 5!ty 유인
calligraphy 8g 캘리그라피
cam 8z
camera 5!d 카메라
camiseta 6
camisole 8!f
camouflage 6
camping 5y 야영 캠핑
can 5!p
candle 4!mg 양초 캔들 향초
candy 6p 사탕 캔디
cane 8!l 지팡이
canoe 9!y 카누
canopy 7!k 차양막 캐노피
canva 5!g 캔버스
cap 5! 캡 캡모자
capacity 6
cape 7!fB
capsule 7!ip 캡슐
capture 7B 캡처
car 4!Cb 자동차 전기차 차량 차량용 카
carabiner 6!y 카라비너
carafe 8!p
carat 6
carbon 5mw 탄소
card 5! 카드
cardigan 7!f 가디건 카디건
cardio 9!y 심장
cardstock 9!g 카드지
care 4!es 관리 케어
cargo 7Cf 카고
carp 6
carpet 6a 양탄자 카펫
carport 9!k 간이
carrier 5!bv 아기띠
carrot 9!i 당근
carry 6yzc 기내
cart 6!B 카트
cartoon 5
cartridge 7!hB 카트리지
cas 6!
case 4s 케이스
casetify 6
cash 9B 현금
cassette 8!Cy
cast 7!l
caster 8!z 장착
casting 6z
casual 3
cat 3v 고양이 반려묘
catcher 8!yp
caution 9z 주의
cb 7h 무선기
cctv 9m 감시카메라
cd 7!hwt
ceiling 6z 천장
celebration 7!u
cell 6!w
center 5!jAz
ceramic 5!gp 도자기 세라믹
cereal 7!i
certain 6
certificate 7!u 상장
chafing 9p 보온
chain 4!y 체인
chainsaw 7!k 전기톱 체인톱
chair 4!j 의자 체어
chais 9!j 등받이
chalk 8!yt
chandelier 7!q
changing 6b
channel 9hp 채널
character 6 캐릭터
charcoal 7!tp 목탄
charge 6w
charger 5!w 고속충전기 차저 충전기
charging 5C 충전
charm 5!v 참
chart 8!m
cheap 5
check 7!Bzt 체크
checked 9c 수하물 위탁
checker 9!y
cheek 9e 스테인
cheese 8!ip 치즈
chef 6p 식칼
chemical 7!B 화학약품
chemise 6
cherry 7!i 체리
chess 7 체스
chest 5! 가슴
chew 6!v
chic 6
chicken 7!Bi
chiffon 7!g
child 2jy 아동 아이 어린이 유아동 주니어 키즈
chiller 8!pz
chime 8!s
chip 7!A
chipper 8!B
chocolate 7!i 초콜릿
choke 8!v
chopstick 8p 젓가락
christma 3m 크리스마스
chuck 8!z
ciclismo 5
cigarette 6!im 담배
cinch 8!y
circuit 6h 회로
circular 6zg
city 6yC
clamp 7!zs 클램프
clapper 9!u 박수
clasp 7!g
classic 4Cf 클래 클래식
claw 7!zf
clay 6!g 점토 클레이
clean 5
cleaner 5!n 세정제 세척기 세척제 클리너
cleaning 5! 세척 청소
clear 5gz 투명
cleat 9!y 미끄럼 클릿
clicker 8!v
climber 7!y
climbing 6y 등반 등산 클라이밍
clip 4! 클립
clipper 6!ve 손톱깎이 클리퍼
clock 6!m 벽시계
clog 6
closed 7gB 시작
closet 7!j 옷장
closure 6!g
cloth 5!
clothe 4!en 섬유제품 옷 의류
clothing 4!fB
cloud 7gh 구름 클라우드
clover 8 클로버
club 6!y 두꺼운
clutch 9!Cc 클러치
cm 6
co 6
coaster 7!p
coat 5!f 코트
coating 7!z 코팅 코팅제
cocktail 7uip 칵테일
coconut 8!ik
coffee 5p 커피
coffeemaker 6
coil 7!z 코일
coin 7!g 동전 코인
col 6
cold 5l
collagen 9!l 콜라겐
collar 4!v 칼라
collectible 5g 수집
collection 5Bh
collector 6!hp
college 6
cologne 8!ev
color 3e 색상
colored 6
colorful 5
coloring 8!ieA
comb 6!ve 빗
combat 8D 전투
combi 8z 콤비
combination 6B
combo 6a 콤보
comfort 5
comfortable 4
commercial 6C
communication 8!h 통신
commuter 8y 통근
compact 5Bd 콤팩트
companion 6
company 6
compass 7!gy 나침반 컴퍼스
compatible 6
compensator 7!y
complete 6Cy
component 8!hC 구성품
composite 8d 복합
compost 8!k
compound 7!z
compression 6zy 압축
compressor 7!hzC 공기압축기 노이즈 컴프레서
computer 5!wh 컴퓨터
concentrated 9b 농축
concrete 8z 콘크리트
condiment 9!pi 조미료
conditioner 6!vae
conditioning 7!nz 전용
cone 7!By
conferencing 9!h 회의
confetti 8!u
conjunto 6
connector 7!z 연결부 커넥터
console 7h 게임기 콘솔
construction 6!A 판지
contact 7e
container 6!np 용기
contemporary 7s 현대
contractor 9f 작업복
control 4! 제어 컨트롤
controlled 6
controller 7!w
conversion 7C 변환
converter 7!hw 컨버터
convertible 6b
cooker 9 조리기
cookie 8pi 쿠키
cooking 6pi 요리
cooktop 7!p
cookware 7!p 냄비세트 조리 조리기구
cool 5
cooler 6!pa 냉장 아이스박스 쿨러
cooling 7C 냉각
copier 8!h 복사기
copper 7 구리 동
copy 8!h 복사
coral 7!v
cord 5!w 코드
core 6!C 코어
corer 8!p
cork 8s 코르크
corkscrew 8!p
corn 8!i
corner 7j 코너
corta 6
cosmetic 7!e 화장품
costume 6!f 분장 의상 코스튬
coton 6
cotton 4p 면 코튼
couleur 6
counter 7!B 부스 카운터
countertop 7!zp
couple 5 커플
coupler 8!w
courte 5
cover 4! 덮개 커버
coverall 8!f
cowboy 9f 카우보이
cozy 6
cradle 7!b
craft 5g 공예 공작 만들기
craftsman 6
crampon 8!y 아이젠
crank 7!zy 크랭크
crankbait 6
crate 7!v
crayon 7!t 크레 크레용 크레파스
cream 6!i 크림
creatine 9!l 크레아틴
creative 5g 예술
crepe 9!pu 크레페
crevice 9a 틈새
crew 6f 크루
cricket 9y 크리켓
crochet 4g
crock 8!p
crop 8!fBy
cross 6gy 크로스백
crossbody 6
crossbow 7!y 석궁
crown 7p 크라운
cruiser 7!y
crutch 9!l 목발
crystal 5!g 수정 크리스탈
cube 6!pj 큐브
cubicle 9!j
cucumber 9!i 오이
cuddly 6
cuff 7!B 커프
cufflink 9!f 커프스
cultivator 8!k
cup 5!p 컵
cupcake 8!ip 컵케이크
curl 6
curler 7!e 컬러
curly 5
curtain 7!m 커튼
curved 7gsB 곡선
cushion 5!y 쿠션
cushioned 6
cushioning 6
custom 5gz 맞춤 커스텀
customized 6
cut 6B 절단
cute 4 귀여운 귀요미
cuticle 9e 큐티클
cutlery 9 커틀러리
cutout 7!gm
cutter 6!z 절단기 커터
cutting 7
cycling 5!y 사이클링
cylinder 7!C
cz 6
d 5s
dad 6
daily 5e
dairy 9ib 유제품
daisy 7!uy 데이지
dampener 9!y 진동
damper 7!s 댐퍼
dance 7f 댄스
dancing 7!y 무용
dark 5A
dart 7!y 다트
dash 8Cd
data 6hw
date 7!it
day 4g 기념
daybed 9!j 데이
decal 7!
decanter 8!p 디캔터
decker 6vC 이층
decontracte 5
decor 4!mC 인테리어
decoration 4!u 장식
decorative 5mg
deep 5p
deere 6
degree 6dC
dehumidifier 6!a 제습기
dehydrator 7!p
deluxe 6
denim 6!fg
dental 7Bv 치과
deodorant 7!e 데오도란트 데오드란트
design 4!h 디자인
designer 5
desk 5!tj 데스크 책상 탁상
desktop 6h
dessert 8!i 디저트
detachable 6v
detail 6
detector 6!mBz 감지기 탐지기
detergent 7!nB 세제
development 6h 개발
device 5!ey
dewalt 6
dial 6!zm 다이얼
diamond 6gy 다이아몬드
diaper 6b 기저귀
diary 8 다이어리 일기장
dice 8A 주사위
dictation 9t
die 9!z 다이
diesel 9gz 디젤
diet 8 다이어트
diffuser 6!m 디퓨저 방향제
digger 9!zk 호미
digital 5d 디지털
dimmer 9w 밝기조절
dining 6j 다이닝 식탁
dinnerware 8!py
dinosaur 6!gA 공룡
diode 9!h 다이오드
dip 8!i
disc 6!y 디스크
dish 6!pv
dishwasher 6p 식기세척기
disinfectant 9!sn 살균 살균제 소독제
disk 7!wh
disney 6
dispenser 5!p 디스펜서
dispensing 8!vz 급수
display 5!B 디스플레이 전시
disposable 6B 일회 일회용
disposal 9vp 처리
distiller 8!z
dive 6my
divider 8!j 칸막이
diving 6!y 다이빙
diy 4
dock 8!wC
docking 8!wC
doctor 8cA 의사
document 8th 문서
dog 3v 강아지 반려견 애견
doll 3!Az 인형
dome 8!y
donut 8!vip
door 5!z 도어 문
doorbell 9 초인종
dot 6z
double 4 2개 2단 2중 더블 이중
dough 9!Aip 반죽
drafting 9gj 제도
dragon 7 드래곤 용
drain 6!z 배수 배수구
drawer 5! 서랍
drawing 8!gtA 그리기
drawstring 5
dreadlock 6
dream 6
dress 4!f 드레스 원피스
dresser 5!j 서랍장
dressing 9n 드레싱
drill 5!z 드릴
drink 6!ip 드링크 뜨거운
drinking 5uz
drinkware 7!p
drip 7p 드립
dripper 7!p 드리퍼
drive 6!w 드라이브
driver 7!z
driving 6
drone 9!dAC 드론
drop 5!ze 드롭
drug 8!l
drum 7!s 드럼
dry 4 드라이 제습
dryer 5!a 건조기
drying 6n 건조 건조대
dual 5ay 듀얼
duck 6 오리
ducky 8!A
duct 8!za
dumbbell 7!y 덤벨 아령
durable 4
dust 7aBw 먼지
duster 8!n
duty 6zt
dvd 7!h
dye 7!ng
ear 5el 이어
early 6
earmuff 8!f 귀마개
earphone 6 이어버드 이어폰
earring 4!o 귀걸이 귀고리 이어링
easel 9!tdA 이젤
easter 5m 부활절
easy 5
eaux 9e
edc 5
edge 6!zy 엣지
edger 7!kz 모서리
edible 8!iD 식용
edition 6
edp75ml 6
education 6
educational 5Ah 교육
ee 6
egg 6!i
eggplant 9!i 가지
elastic 5!gs
elbow 7!lyC
electric 3 전기 전동 전동식
electrical 9 절연
electronic 5s 전자
elegant 4
element 7!a
elephant 6 코끼리
elite 6
embellishment 8!g
embossing 9g 엠보싱
embroidery 6g 자수
emergency 6Cm 비상
enamel 7 법랑 에나멜
enclosure 7! 가림막
end 6gzy 엔드
energy 6iw
engagement 6
engine 6!C 엔진
english 7s 잉글리시
enhancer 8!ye
entertainer 8!A
entertainment 7!gj
entryway 9j 현관
envelope 7!cut 봉투
environmental 8 환경
epilator 9!e 제모기
equipment 6!y 설비 장비
eraser 8!t 지우개
ergonomic 6
espresso 6p 에스프레소
essential 5!b 에센셜
estate 8!
estilo 6
ete 5
ethanol 9 에탄올
european 7g 유럽
eva 6
evaporator 8!C
evenflo 6
event 6!gu
everyday 5
exercise 6y 운동 헬스
exerciser 7!y
exhaust 8!C 배기
expansion 9Ca 팽창
express 6g
exquisite 6
extended 9
extender 7!y 익스텐더
extension 4!z 연장 확장
external 7!vBe
extinguisher 7!m
extra 6
extractor 7!ea
extruder 9!hA 성형기
eye 5ve 안대
eyebrow 8e 눈썹
eyelash 7e 속눈썹
eyeliner 9!e 아이라이너
eyeshadow 9 섀도우 아이섀도
eyewear 4!e
f 6s 낮은
fabric 5!gnk 원단 직물 천 패브릭
face 5e 페이스
facial 6e 얼굴
factory 6
fairy 6
fake 6
fall 5
false 8e 인조
family 5 가족 패밀리
fan 5!a 선풍기 휴대용선풍기
farm 7!A
fashion 3f 유행 패션
fashionable 5
fast 5 고속 급속
father 6
fatigue 9t 피로
faucet 6!z 수도꼭지 수전
faux 5
favor 6!u
feather 7!g 깃털
feature 6
featuring 6
feed 4!b 공급 먹이 수유
feeder 5!mv
feet 7!gzp 노루발
felting 9g 펠트
femme 6
fence 7!zv 울타리 펜스
fencing 9y 펜싱
fender 9!yC 펜더
fertility 9l 주기
festival 5
festive 6
fetch 9v 페치
fiber 5!g 섬유
fidget 6
field 7y 필드하키
fig 7!i
figure 6yA 피겨 피규어
figurine 6!gm 작은 조각상
file 8!t 서류 파일
filler 7!mC
filling 8!gB
film 7!d 필름
filter 6! 필터
filtration 7!z
fin 7!y
finder 8!zh
fine 5y 파인
finger 5s 손가락 핑거
fingerboard 6!sA 미니어처
fingerprint 6w
finish 6!z
finishing 9ze 마감
fire 5m 불 화재
fired 6
fireplace 6!m 벽난로
firewood 9!m 장작
firework 6!u 폭죽
first 5vl
fish 5v 물고기 생선 피시
fisher 6
fishing 4y 낚시
fit 4y
fitness 4!y 피트니스
fitting 8!skC
five 6
fixed 7zg 고정
fixture 5!qz
flag 7!ym 깃발
flame 6
flameless 9m 무화염
flannel 7!g
flare 7!C 플레어
flash 7dw 플래시
flashing 8!z
flashlight 5!z 랜턴 손전등 후레쉬
flask 7!B 플라스크
flat 4B 플랫
flatware 6!p
flavor 7!i
flea 6!v
fleece 5!g 플리스
flexible 6g 유연한
flight 8!fsy
flip 5y 플립
flipper 9 오리발
float 7!z 부력 플로트
floating 5j 물에
flood 8!mq
floodlight 9 투광기 투광등
floor 5a 마루 바닥 플로어
flop 6
floral 5g
flour 8!ip
flower 4!m 꽃 플라워
fluffy 6
fluid 7!C
fluorescent 6qk
flush 8!zC
flute 8!s 리코더 피리
fly 6y 파리 플라이
flyer 7g 플라이어
flying 6A 비행
foam 6y 거품 스펀지 폼
focus 6d
fog 5uC
foil 7!y 포일
fold 6cg
foldable 4j 접이식 폴딩
folder 9!t 폴더
folding 9 접이
food 4!pv 식품
foot 6ey
football 6y
footprint 6!y
footstrap 9!y 발끈
footwear 5
force 6z
fork 5!Bp 포크
form 7!gt 양식 업무 인체
formal 5
formula 7!b 포뮬러
foundation 7!je 파운데이션
fountain 6!mz 만년필
four 6Bj
fragrance 6!m
frame 5!j 프레임
freestyle 8y 프리스타일
freezer 7!p 냉동고
freight 9gy 화물
french 6sp 프렌치
frequency 8!B
fresh 6!i 신선
freshener 6!mC
friend 6
friendly 6
fringe 8gu 프린지
frog 6 개구리
front 4y 전면
frosted 8B 프로스티드
fruit 6!i 과일
fryer 7!p
fuel 5C 연료
full 4B 완전 전신
fun 5
function 6
funnel 8!B
funny 6
furnace 6!a
furniture 6!j 가구
fuse 9 퓨즈
futon 8!j 푸톤
g 6fC
gadget 7!A
gafa 6
gaiter 9!fx 넥워머
galaxy 5
gallon 6
game 5!h 게임
gamepad 9 게임패드 컨트롤러
gaming 5ghw 게이밍
garage 7za 차고
garansi 6
garden 5km 원예 정원
garland 7!mu
garlic 8!ip 마늘
garment 6an
garmin 6
garter 9!f 가터
gas 4z 가스
gasket 9!pz 개스킷
gate 6!zb 게이트 안전문
gateway 8!h
gauge 7!zg 게이지 계기판
gauze 7!g
ge 6
gear 6!y 기어
gel 5!y 젤
gemstone 7!g 보석
gen 6
general 6w 일반
generator 6!w 발전기
genuine 5
geometric 6
german 8s 독일
ghost 7 유령
giant 6
gift 2u 선물
gigbag 9!s 패딩
girl 3f 소녀 여아
girlfriend 6
giving 8!u
glass 4! 글라스 안경 유리 유리컵
glaze 9!g 유약
glider 7!y
glitter 7!g 반짝이
global 6
globe 6!m 지구본
gloss 7!e
glove 6!y 글러브 장갑
glow 6AC 야광
glowing 6
glue 5!gz 본드 접착제
go 5C
goal 8!y 골대
goat 9!B 염소
goddess 6
goggle 4!y 고글
gold 5 골드 금 도금
golden 5
golf 6y 골프
good 6!hy 상품 용품 제품
google 6
gothic 7 고딕
gourd 8!i
gown 7!B
gps 5h
graco 6
grade 6
graduation 7 졸업
grain 7!gi 곡물
grand 7s 그랜드
granulating 9p 분쇄
grape 8!i
grapefruit 9!i 자몽
graphic 6whC 그래픽
grater 9!p 강판
gravel 8!v
gray 5
grease 8!z
great 6s 그레이트
green 4!i
greeting 8!ut
grenade 9!y
grid 7!wp 그리드
griddle 8!p
grill 5p 그릴
grinder 6!pz 그라인더 분쇄기 연마기
grip 6!y 그립
grocery 8!A 쇼핑
grooming 5y 그루밍
ground 6m
group 7y 단체
grow 7k 재배
growth 6em
guard 6!y 가드
guide 7!gz 가이드
guitar 5s 기타
gun 5!zy 건 총
gundam 6
gym 4!y 헬스장
gymnastic 9y 체조
hair 3e 머리 헤어
hairpin 6
halloween 4 할로윈
halter 7!By
hammer 7!z 망치 해머
hammock 6!ky 해먹
hamster 9 햄스터
hanbok 9 한복
hand 4 핸드
handbag 7!c 핸드백
handball 9y 핸드볼
handcrafted 6
handgun 8!g
handheld 6z
handle 5!z 손잡이
handlebar 6!y 핸들바
handmade 4s
hang 6yv
hanger 7!n 옷걸이 행거 행어
hanging 5bj 행잉
happy 6
harajuku 6
hard 5w 딱딱한 하드 하드케이스
hardware 6!z 철물
harness 6!yB 하네스
harp 9!s 하프
hat 5!f 모자
haut 5
hd 5
head 5! 헤드
headband 6!f
headdress 8!f
headlamp 7!z 헤드램프
headlight 6!C 전조등 헤드라이트
headphone 6!h 헤드셋 헤드폰
headrest 9C 헤드레스트
headwear 7!f 모자류
health 6!vb 건강
healthy 6
hearing 8l
heart 4ly 하트
heat 5z
heated 6av 발열 열선 온열
heater 4!a 난방기 온풍기 전기히터 히터
heating 9 난방
heavy 6By 헤비
heel 7!xfe
height 6jz 높이
held 6
helicopter 6!A
hello 6
helmet 5!yC 안전모 헬멧
hem 6g 밑단
herd 9B
hex 7z 육각
highback 9!y 하이백
highchair 5!b 식탁의자 하이체어
hiking 5y 하이킹
hinge 8!wz
hip 5b
hipster 8!f
hirise 8y 하이라이즈
hobby 7!gA 목마
hockey 7y 하키
hoe 9!k 괭이
hoist 8!B
hold 8!fy 홀드
holder 4!p 거치대 꽂이 홀더
hole 6zt 원통
holiday 4m
hollow 6
holster 8!dD
hombre 5
home 4hm 가정
homme 5
honey 7!ip
honor 6
hood 6!p 후드
hooded 5
hoodie 6 후드티 후디
hoody 6!f
hook 5!g 걸이 고리 후크
hoop 6!yg 후프
hop 5
horn 7!s 주걱
horse 6y 말
hos 7!z
hose 7zk 호스
hotel 7!B 호텔
hoto 6
hotplate 9 전기레인지 핫플레이트
hour 7B 시간
hourglass 8!m 모래시계
hous 7!vm 하우스
house 6mrA
household 6n
housekeeping 9!A 소꿉놀이
hoverboard 6 호버보드
hp 5
huawei 6
hub 7!y 허브
humidifier 6!sa 가습기
humidor 9!m 시가 저장
hunting 7!y 사냥
hutch 9!j 그릇장
hybrid 6Cy 하이브리드 혼합
hydration 8y 수분공급
hypoallergenic 8vb 저자극성
ice 5py 아이스 얼음
icing 8!i
icon 7!h
ideal 4
ignition 8C 점화
ii 6
imaging 9z 화상
immobilizer 9!C 도난
impact 7z 임팩트
incense 7!gm 인센스 향
inch 3 인치
include 5
included 6
including 6
indicator 8!y 표시기
indoor 5my
induction 8w 인덕션
industrial 6B
industry 6
inflatable 6A 공기주입 공기주입식 에어 팽창식
infrared 6zBd
ingredient 9!gi 성분
ink 6!g 잉크
inlet 8!w
inline 7y 인라인
inner 7y 이너
insect 7eny 곤충 벌레
insert 7!z 인서트
insole 7!e 깔창
inspired 6
instrument 7!s
insulated 6zp
insulation 8!z
intel 6
interactive 5AvB 인터랙티브
intercom 9!h 인터폰
interlocking 9gA 조립
internal 9v 내부
international 6r 국제
inverter 8!whC 인버터
invisible 8vlt 반투명
ion 6
ios 6
iphone 5
iphone15 6
irish 9s
iron 5!
ironing 9n 다리미판
irrigation 8!kvz
island 8!j
item 5!i
j 6
jack 6!Bw 잭
jacket 4!fy 자켓 재킷 점퍼
jade 9 옥
jam 7!i
japan 6
japanese 6m 일본
jar 6!mp
jasmine 8 자스민
jaw 8Be 크러셔
jean 6!f 데님 청바지
jelly 7!ie 젤리
jerky 8!ip
jersey 4!g
jet 7!Cz 제트
jewelry 3e 장신구 주얼리 쥬얼리
jig 7!z 지그
jogger 6!f
jogging 5vb 조깅
john 6!f
joint 7!zC
journal 7!t
joystick 9!hw 조이스틱
juego 6
juice 7!ip
juicer 8!p 착즙기
jumbo 5t 점보
jump 7y 점프
jumpsuit 6 점프수트
k 6
kaca 6
kaleidoscope 8!A
kamera 6
kanekalon 6
karaoke 8h 노래방
kart 6!C
kate 8!g
kawaii 6
kayak 8!y 카약
keeper 9!p 밥통
kenmore 6
kennel 8!v
kerosene 7!z 등유 석유
kettle 6!p 전기포트 주전자 커피포트
key 6!z 열쇠 키
keyboard 6!sw 키보드
keychain 5!cg
keypad 8!awm
keystone 6
kick 7y
kickboard 8!y
kickstand 7!y
king 6
kinky 6
kit 4! 키트
kitchen 5!pj 주방
kite 8!y
kiteboard 8!y 카이트보드
kitten 6
kitty 6
kiwis 9!i 키위
knee 6y 무릎
knife 6p 나이프 칼 칼갈이
knight 7 기사
knit 6g
knitted 6
knive 7!g
knob 7!z 노브
knot 7!v
koper 6
korean 6
l 5j
label 7!gt 라벨
labeling 9B 부착
lace 4gy 레이스
lacrosse 8y 라크로스
ladder 6!z 사다리
lag 9z 래그
lamb 8!i
laminator 8!t
lamp 4!q 램프 전등
landscape 7k 조경
lantern 6!zy
lanyard 7!cy 랜야드
lapel 7ou 라펠
laptop 5w 노트북
large 4dC 대용량 대형 라지
laser 5z 레이저
latch 7!zg 걸쇠 래치
latex 7j 라텍스
latin 9s 라틴
lattice 8!z
launcher 8!y
laundry 7na 빨래 세탁
lavender 7 라벤더
lawn 5k 잔디
layer 5h 레이어
lazy 8g
lcd 6
lead 6!z
leader 8!y
leaf 6k
learn 6
learning 5h 러닝
leash 6!vy 리드줄 리쉬 목줄
leather 4!g 가죽 가죽제품
leave 7!i
led 4 엘이디
ledge 8!j
leek 9!i 리크
leg 5!yB 다리
legging 6!f 레깅스
lehenga 9!f
leis 9!f 레이
leisure 6!
lemon 7!i 레몬
len 5de
length 6
lens 7!e
lensa 6
leopard 7 레오파드 호피
leotard 9!f
letter 5!mt 편지
level 7!z 레벨 수평계
lever 8!z 레버
li 6
lid 6!p 뚜껑
life 5yC 구명
lifelike 4
lift 6!B
lifting 7y 역기
light 3! 등 라이트 조명
lighter 5!z 라이터 점화기
lighting 5!q
lightweight 4
like 6
lily 7!u
limb 6
lime 8!izp 라임
limited 6
line 5!zC 라인 중간
lineal 9y 리니어
linen 7!mg 리넨 린넨 마
liner 7!b 깔개 라이너
lingerie 7!f 란제리
lining 7!Bk 라이닝 안감
link 7!Bzy 링크
lion 7 사자
lip 8e 립
lipstick 9!e 립스틱
liquid 5!i 액상
lite 6
lithium 5
litter 7v 배변패드
little 5
live 7vr
living 5!kj
loafer 5
lobster 8!p 랍스터
loc 5
locator 7!z
lock 6!Cy 도어락 로크 자물쇠 잠금 잠금장치
log 7zBm 로그
logo 6g 로고
long 4f 장거리
longbow 9!y 보우
longue 7!j
look 6
loom 9!g 직기
loop 6g 루프
loose 5giz
lot 5
lotion 9!e 로션
lounge 6!m
lounger 6!m 라운저 역류방지쿠션
loungewear 7!f
love 5
lovely 5
lover 6
loveseat 9j 2인
low 5i
lp 6
lubricant 8! 윤활제
luggage 6c 여행가방 캐리어
luminous 6 발광
lumo 6
lunch 7p 도시락통
lure 5!y
luxury 5 고급 럭셔리
m 5
mace 9!D 페퍼
machete 8!k
machine 4! 기계 기구 기기 머신
made 6s
magazine 8!r
magic 5!g
magnet 6!gm
magnetic 4zy 마그네틱 자석 자성
magsafe 6 맥세이프
mahogany 6
maillot 6
maintenance 7!hmC 정비
make 6
maker 6!p 메이커 제조기
makeup 6!e 메이크업 화장
making 6g 제작 제조
malaysia 6
man 2f 남성 남자
manch 5
manga 6
manicure 8!e
manual 7z 수동
manufacturing 7!B
map 7!hAC
maple 6
maraca 8!s
marathon 7y 마라톤
marble 7!A 대리석
marine 7h 해상 해양
marker 7!gty 마커
marking 9zy 표시
marshmallow 8!i
martial 9y 무술
mascara 9!e 마스카라
masculino 6
mask 5!y 마스크
masonry 8z 벽돌
massage 6e 마사지
massager 7!e 마사지기 안마기
master 6C 마스터
mat 5!y
match 7!z
matching 5
mate 6
material 5!g 재료
maternity 8f 임부복 임산부
matte 6
mattock 9!z 곡괭이
mattress 5!jy 매트리스
max 4
me 6
meal 7!il 식사
measure 9!z 줄자
measuring 7zp 계량 계량컵 측정
meat 8!i 고기
mechanical 6gt 기계식 샤프
mechanism 9!bh 메커니즘
media 8!h
medication 8!v
medicine 6!v 약품 의약품
medium 5!dg 미디엄
memory 7!w 메모리 메모리폼
mermaid 7 인어 인어공주
mesh 4!z 메쉬
messenger 8c 메신저
metal 4Bz 금속 메탈
meter 6!z 측정기
mice 7!w
mickey 6
micro 6
microphone 7!h 마이크 마이크로폰
micropipette 9!B 마이크로
microwave 7pbj 전자레인지
mid 6C 미드
midway 9f 미드웨이
mileage 9C 하이
military 6fcC 군용
milk 6!ip 우유
mill 8!pA
mineral 8!y 미네랄
mini 4y 미니 소형
miniature 6
minimalist 5
minnow 6
mint 7 민트 박하
mirra 6
mirror 5!C 거울 미러
mist 7!e 미스트 분무
mister 8!a
mitten 8!f
mix 7!i 믹스
mixed 6B
mixer 8!zp
mixing 8pgz 믹싱
ml 6
mobile 5!hA 모빌
moccasin 6
moda 6
mode 5
model 4!gA 모델 모형
modern 6 모던
module 7!s 모듈
moissanite 5
moisture 7zn 제습제
moisturizer 8!e
mold 7!pg 곰팡이
moldable 8e 가능한
mom 6
monitor 5!lB 모니터
monkey 7 원숭이
monofilament 8!y
monoxide 7m
monster 6C 몬스터
month 5
moon 6c 달
mop 8!an
mosaic 9g 모자이크
mosquito 7y 모기
mother 5
motion 6m 감지
motocross 6C
motor 5!C 모터
motorcycle 6!C 바이크 오토바이
mount 6!C 마운트
mountain 5y
mountainboard 9!y 마운틴
mounted 6v 방문 설치
mounting 8 마운팅
mouse 5w 마우스
mouth 6
movement 7!m
movie 6g
moving 7!zt
mower 5k
mtb 5
mug 6!ep 머그 머그잔 머그컵
mujer 6
mujere 6
multi 4y 멀티
multicolor 6
multifilament 6
multifunction 7zkt 다기능
multifunctional 6
multimeter 8!z 멀티미터 테스터기
multipurpose 8 다목적 다용도 만능
muscle 7l 근육
mushroom 7!i
music 5sr 멜로디 뮤직 음악
musical 5s
musk 9 머스크
muslin 6
mute 8!s
muzzle 8!v
my 5
n 5
nail 7!ze 네일 못 손톱
nailer 7!z
name 5tg
nap 8m 낮잠
napkin 7!pm
nasal 8eb
nativity 9m 예수
natural 5g 내추럴 천연
nature 6
navigation 8h 네비게이션
navy 6
nebulizer 9!l 네뷸라이저
neck 4
necklace 5!o 네크리스 목걸이
neckty 7!f
needle 6!gB 바늘 침
negative 8!d 네거티브
nest 7!v
net 6!y 네트
newspaper 8!r
nfc 6
night 5Aq 야간
nightstand 8!j
nike 5
nipper 9!z 니퍼
nipple 5!by 니플 젖꼭지
non 4
noodle 8!im 국수 라면
not 6
note 6!uwt
notebook 5!t 공책 노트
nouveau 6
novelty 6!igm
nozzle 8!k 노즐
nuevo 6
number 6!mA 번호
nursery 5j
nut 8!iw
nylon 5 나일론
objective 9B 대물
occasion 6u
ocean 6
octopus 8 문어
odor 7!ven 냄새 악취
off 5C
office 5tj 사무 사무실
official 6
oil 4!C 기름 오일
old 5
olive 7!i 올리브
ombre 4
one 5f 일체
onion 8!i
only 5
ons 9!
open 6B 오픈
opener 7!p 따개 오프너
operated 6
optical 7dBw 광학
orange 6!i 오렌지
organ 8!s
organic 6zk 오가닉 유기농
organization 7!gzn 정리
organizer 5! 정리대 정리함
original 4
ornament 6!mC 오너먼트 장식물 장식품
orthodontic 8eb 교정
oscillating 6
ottoman 7!j 오토만
out 6Bj
outdoor 3kjp 야외
outerwear 5!f 겉옷 아우터 외의류
outfit 4!f
outlet 6!w
oven 6!p 오븐
over 5h
overgrip 8!y
oversized 6
oximeter 9!Bl 산소포화도측정기
oxygen 7Clp 산소
oz 6
p 6y
pacifier 4!yb 공갈젖꼭지 노리개젖꼭지 쪽쪽이
pack 4!y
packing 8tc 포장
pad 5!y 패드
padded 6bl 푹신한
padding 7!yg
paddle 7!y 패들
pain 6v
paint 5!z 도료 물감 페인트
paintball 7y 페인트볼
painted 5
painting 6g 그림
pair 6
pajama 4!f 잠옷 파자마
palette 9g 팔레트
palm 7!g
pan 7!p 팬 프라이팬
panel 5!z 패널
pannier 8!yC
pant 4!f 바지 팬츠
pantalone 6
pantry 8!j
panty 8!fe 팬티
paper 5! 종이 페이퍼
paperweight 8!t
parachute 8!yAC
parasol 9!m 파라솔
parent 6
parfum 8!e
park 7!A
parka 8!f
part 7!y 부품
partial 9s 부분
partner 7!y
party 3u 파티
passing 9y 패스
passion 6i
pasta 8p 파스타
paste 8!iBz
pastel 7!t 파스텔
patch 6!g 패치
patchwork 6
patio 6a
pattern 5!g 무늬 패턴
paw 6v
pc 5
pcs 5
pe 6
pea 8!fi
peach 7!i
peak 6
peanut 9i 땅콩
pearl 6!gi 진주
pebble 7!vk
pedal 6!sy 페달
pedestal 8jza 스탠딩
pedometer 8!v
peel 8!ep
peeler 9!p 감자칼 껍질 필러
peg 7!s
pelindung 6
pellet 7!py
pen 5!t 펜
pencil 6!t 연필
pendant 5!ogs 펜던트
penguin 7 펭귄
pepper 8!ipD 후추
perch 8!v
perfect 4
performance 6yC
perfume 6!gve 향수
period 9fz 생리 장기
permanent 8!e
personal 6eC
personality 6
personalized 5v
pesca 6
pesticide 9!n 농약 살충제
pet 3v 반려동물 애완동물
petal 7!f
phone 4!hw 스마트폰 전화 폰 핸드폰 휴대폰
photo 6nd 사진
photography 7!d
piano 6!s 피아노
pick 6!sp 피크
pickup 7!sz
picnic 6jpk 소풍 피크닉
picture 6zmq 액자
pie 8!ip 파이
piece 4!fB
piercing 7!B 피어싱
pig 7B 돼지
pilate 8y 필라테스
pill 7 알약 정제
pillow 5!m 목베개 베개
pillowcas 8!m
pilot 8C 파일럿
pin 7!
pine 6
pineapple 8!i 파인애플
pink 4
pipe 7!z 배관 배수관 파이프
pirate 7 해적
pistol 6z
piston 8!C
pit 6!yA
pitcher 7!p 물병 피처
pizza 7p 피자
placemat 8!m
plaid 6
plan 8!
plane 8!z 플레인
planner 8!t
plant 6!m 식물 화분
planter 8!k
plaque 7!um
plastic 4g 플라스틱
plate 6! 접시 플레이트
plated 6
platform 6!y
play 4A 놀이 놀이용품 플레이
playard 8!b
player 6!hC 플레이어
playful 6
playground 6A
playing 6!A
playmate 6
playpen 6!v 놀이방 베이비룸
playroom 6
playset 6!A 놀이세트 놀이터
playtime 6
plier 8!z 집게 펜치
plug 6!C 마개 플러그
plum 8!i
plus 4
plush 4!vA 봉제 봉제인형 플러시
pocket 4!t 포켓
pod 8!ie 포드
point 6!y 포인트
pointer 8!t 포인터
polarized 5
pole 6!y 장대
police 7C 경찰
polish 7!en 광택 광택제
polisher 9!za 광택기
polka 6
polo 5y 수구 폴로
polyester 5 폴리에스터
pommel 9y 안마
poncho 8!fk 판초
pool 5m 수영장 풀장
poop 5
pop 6B 원터치 팝업
popcorn 8!p 팝콘
popper 7!y
popular 6
porch 8k 그네의자
portable 3 이동 포터블 휴대 휴대용
portfolio 8!t
poseable 6
post 7!zy 기둥 포스트
poster 7!m
posture 8 자세교정
pot 6!p 냄비 포트
potatoe 9!i
potpourri 7!m
pottery 7!g
potty 7!b 배변 유아변기
pouch 6!ct 파우치
powder 6!e 가루 분말 파우더
power 4zw 동력 전원
powered 5B
practice 7ys 연습
prayer 9 기도
pre 5gh
precision 7g 정밀
pregnancy 8l 임신
premium 6
prenatal 8l 심박
preparedness 9!m 대비
present 6
press 6!p 프레스
pressure 5z 고압 압력
prevent 6
price 6
princess 5 공주
print 4!dh 인쇄 프린트
printed 5h
printer 6!h 프린터
printing 6g
privacy 8y 가림
pro 3
probe 7!zp 프로브
processor 7!hp 푸드프로세서 프로세서
product 4!in
production 9h 하드웨어
profession 8!A
professional 5Bar 전문 전문가
profile 7z 프로파일
programmable 7B 가능
project 8h 프로젝트
projection 7!hB
projector 5!h 빔프로젝터 프로젝터
proof 6B
prop 6!B 소품
propane 5!z 프로판
propeller 8!C
protection 5yn
protective 6y 보호용
protector 5! 긁힘 보호 보호구 보호대 프로텍터
pry 8zp 병따개
pu 6
puck 8!y
puff 6!i 퍼프
puffy 9g 입체
pull 5
pulley 9!Bk 도르래
pulse 7Bl
pump 5!z 펌프
pumping 9b 핸즈프리
pumpkin 6
punch 9!z 펀치
punching 9!y 샌드백
puncture 6
puppet 7!A
puppy 4
pure 5
purifier 7!ay
purple 5
purpose 6w
push 5!Ay 푸시
putt 9y
putting 9y 퍼팅
putty 9!Az 퍼티
puzzle 6!A 퍼즐
pvc 6
pyramid 8!y 삼각
quarter 7C 쿼터
quick 4dy
quiet 8 무소음 저소음
quilt 7!m
r 6
rabbit 6 토끼
racer 7!y
racing 6C 레이싱
rack 6!
racket 8!y 라켓
racquetball 9!y 라켓볼
radiator 8Ca 라디에이터
radio 6!h 라디오
rafting 9!y 래프트
rail 5!b 난간 레일 안전난간
rain 6fm 레인
rainbow 5 레인보우 무지개
raincoat 8 레인코트 비옷 우비 우의
rake 7!kA 갈퀴
ram 5!w
rammer 9z 래머
ramp 8!vm
random 6
range 6pC 레인지
rangefinder 9d 거리
rash 8bf 래쉬가드 래시가드
ratchet 8!s
rate 6ly
ratio 9!g 비율
rattle 5!A 딸랑이
ray 7!hwr
razor 7!e
rc 8
reader 8!w 리더
reading 7qA 독서 학습
ready 6y
real 5
realistic 4
reality 9
rear 6yC 리어
reborn 4
rebounder 9!y 리바운더
receiver 7!h 수신기
reception 9B 프론트
rechargeable 5 충전식
recliner 6!j 리클라이너
reclining 8j 기울기
record 7!hr 레코드
recorder 8!sh 녹음기
recording 9!rh 녹음
recycling 9n 재활
red 4g 레드
reed 9!s 리드
reel 7!y 낚시릴
refill 6!t 리필
reflective 6
reflector 7!dy
refrigerator 6!p 냉장고
regular 6vet
regulator 6!zC 조절기 호흡기
relaxation 8!e 휴식
relay 9!wyC 릴레이
releas 9!y 릴리즈
relief 6!vz 완화
reliever 8!v
remesh 9!z 철봉
remote 5A
removable 6
removal 6!e
remover 5!en 리무버 제거 제거제
repair 7y 수리
repellent 8!ne 기피제 퇴치기 퇴치제
replacement 6 교체
reptile 8!v
residential 6
resin 6 레진 수지
resistance 7y 저항
resistant 5B 내열
respirant 6
rest 8!y
restorer 9 복구제 복원제
retail 9!B 세일 소매
retro 5
reusable 6be 다회용 재사용
reversible 7g 양면
rgb 5 알지비
rhinestone 6!g 라인스톤
ribbon 6!gu 리본
ric 9g 지그재그
rice 7!ip
ricer 9!p 라이서
ride 5sBa 라이드 붕붕카 승용완구
ridge 7y 릿지
riding 5Ay 승마 승차 탑승
rifle 7!g
rigid 9gB 단단한
rim 7!Cy
ring 4!y 링 반지
riser 8!wy
road 5C
roasted 9g 로스트
robe 6!fm 가운 로브
robot 6!yA 로봇
rock 6!gvs
rocker 6!A
rocket 7!gA
rocking 6j
rod 5!y 낚싯대
role 7A
roll 5!gz
roller 6!y 롤러
rolling 6p 롤링
rom 6!w
roman 6
romper 6 롬퍼 우주복
roof 7zmk 지붕
room 5j 거실 식당
root 6!i
rooted 6
ropa 6
rope 5!y 로프 밧줄
ros 8!u
rose 5g 로즈 장미
rosewood 6
rotary 7zB 회전
rotating 6
rotor 8!wyC 로터
round 4B 둥근 라운드 원형
router 8!zh 공유기 라우터
rovyvon 5
rubber 5 고무
ruffled 6u
rug 6!mn 러그 매트
rugby 9y 럭비
rugged 6
ruler 8!gz 자
run 7!v
runner 7!nm
running 4
rust 7z 녹 녹제거
rutabaga 9!i
rx 6
rye 9!i 라이
s24 6
s925 6
sack 7!by
saddle 7y 새들 새들백 안장
safe 5!m 금고
safety 4B 안전
sail 9!y 날개
salad 8ip 샐러드
salsa 7!i
salt 7!z 소금
samsung 5
san 6
sand 6!A 모래
sandal 5!x 샌들
sander 7!z 샌더
sanding 9z 사포
sandwich 9p 샌드위치
sanitizer 7!es
santa 6 산타
saris 9!f
sash 8!u
satin 7!g 새틴
sauce 8!i 소스
saucer 8!pk 받침
sauna 7!m
saver 8!spy
saw 5!z 톱
scale 7!zg 저울 체중계
scan 8!h
scanner 8!h 스캐너
scarf 5 목도리 스카프
scarve 6!vfg
scent 7!y 위장
scented 6at
school 5c 학교 학생
science 7!BA
scientific 8t 공학
scissor 7!g 가위
scoop 7!p 스쿱
scooper 7!v
scooter 5!yC 스쿠터 킥보드
scrapbooking 7!g
scraper 8!B
scratch 6z 스크래치
screen 5!wy 스크린 화면
screw 6!z 나사 스크루 피스
screwdriver 6!z 드라이버 스크루드라이버
scrubber 7!a
scuba 6
sculpture 7!m 조각
sea 6
seal 7!C
sealant 9!zyC 실란트
sealing 8pB 밀봉
seamless 6
sear 6
season 5
seasonal 7!m
seat 4!b 방석 시트 좌석
seating 8!jC
sectional 9j 개별 분리
security 6m 보안
seed 9!m 씨앗
seitan 9!i 식물성
self 5g
semi 6ByC
senegalese 6
sensing 6
sensor 6!C 센서
sensory 5
sequin 7!g 스팽글
serger 9g 오버록
serum 7!e 세럼 앰플
server 9!hp 서버
service 7!BC 서비스
serving 9p 서브
sery 4
set 2! 세트
setting 6
sewing 7g 바느질 재봉
sexy 5
shackle 9!z 리프팅
shadow 8!em
shaft 7!y
shake 8!bzl
shaker 7!p 셰이커
shampoo 7!ve 샴푸
shape 5!g
shaped 5j
shaping 8p 성형
sharge 6
shark 7 상어
sharp 7!g
sharpener 8!t 샤프너 연필깎이
shaver 7!pn 면도기
shaving 7e 면도
shawl 8!f 숄
shear 7!y
sheath 7!z
sheave 9!B 시브
sheet 6! 침대보
sheetfed 9h 피드
shelf 7mBn 선반
shell 6!li
shelve 8!j
shelving 8!jB
shield 7!bw 보호기
ship 7!g
shirt 4!f 셔츠 티셔츠
shock 6hyC 쇼크
shockproof 6
shoe 3!ny 슈즈 신발
shoelace 9!x 신발끈
shooting 8y 사격 슈팅
shop 6n
shopping 7B 쇼핑백
short 3!f 반바지
shot 6!yp
shoulder 5dy 숄더백 어깨
shovel 7!kA
show 7!Br
shower 5z 샤워 샤워기
shredder 7!t
side 5z 사이드 측면
sided 6v 하드사이드
sidewalk 7!B
sight 8!zd
sign 7!B
signal 7!whC
signature 6Bt
silicone 4 실리콘
silk 6!g 비단 실크
silver 3 실버 은
silvery 6
sim 6h
simple 5 미니멀 심플
simulated 6
simulation 6
single 5s 1개 1인용 싱글
singlet 8!y
sink 8!z 세면대 싱크 싱크대
six 6
siz 6
size 4Cg 사이즈
skate 6!y 스케이트
skateboard 6y 스케이트보드
skating 7!y 스케이팅
ski 5!y 스키
skid 8B
skiing 5!y
skill 6
skillet 8!p
skimmer 9!m 수면
skin 5!e 스킨 피부
skirt 6!f 스커트 치마
skis 8!y
skort 7!f
skull 6 해골
sky 6
sled 8!y 썰매
sleek 6
sleep 6e
sleeper 6j 슬리퍼침대
sleeping 5y
sleeve 4!p 슬리브
sleeved 6
sleeveless 6
sleigh 8bj 슬레이
slice 7!g
slicer 7!p 슬라이서
slide 5!B 미끄럼틀 슬라이드
slider 8!y
sliding 8z 슬라이딩
slim 5
slime 8!A 슬라임 액괴 액체괴물
slimmer 9!f
sling 6! 슬링 슬링백
slip 4! 슬립
slipcover 8!m
slipper 5!xj 슬리퍼 실내화
sliver 8g 은색
slot 7!mA
slotted 9p 슬롯
slow 6vp
small 4vs
smart 4h 스마트
smartwatch 5
smoke 5!m
smoker 7!p
smooth 6
snack 6!i 간식 과자
snake 7 뱀
snap 6!gny 스냅
snapback 6f
sneaker 3!y 스니커 스니커즈 운동화
snorkel 8!y 스노클 스노클링
snorkeling 7!y
snow 5k 눈 스노우
snowboard 5y 스노보드
snowboarding 7!y
snowman 7 눈사람
snowmobile 6!C
soap 7!em 비누
soccer 6y 축구
sock 5!f 양말
socket 7!zw 소켓 콘센트
soda 8!ip 탄산
sofa 6!j 소파
soft 3 부드러운 소프트
softball 8y 소프트볼
softener 9!zn
software 9!h 소프트웨어
solar 6w 솔라 태양계 태양광 태양열
sold 5
soldering 8z 납땜 인두
soldier 8 군인
sole 6
solid 4B
solution 7!ve
sony 6
soother 5!A
soothing 6
sorter 7!t
sorting 7!A
sound 5 사운드 소리
soup 7!i
souvenir 6
soy 8i 대두
spa 6!m 스파
space 5a 우주
spacer 9!ey
spade 9!kwA 모종삽
sparkler 8!u
sparkling 6
speaker 6!hC 스피커
spear 8!Dy
special 5u 모양
specialized 6
specialty 9w 스페셜티 특수
speed 5y 속도 스피드
speedometer 9!C 속도계
spice 8!pi 양념
spider 7 거미
spin 7!ayA 스핀
spindle 8!g
spine 8!t
spinner 6!my 스피너
spinning 6g 스피닝
spirit 7!i
splash 7psk 물튀김
splatter 9p 튀김
split 6y 스플릿
splitter 7!wz
sponge 7!ze 수세미
spool 9!k 스풀
spoon 5!p 숟가락 스푼
sport 3y 스포츠
sportswear 5
spray 5!v 스프레이
sprayer 7!z
spring 4!z 봄 스프링
sprinkler 7!k 스프링클러
sprout 8!i
square 5!z 사각 스퀘어
squash 9y 스쿼시
squeaky 7!v
squeeze 6
ssd 5
st 6
stack 7!a
stackable 8ha 스택
stacked 5
stacking 6A
staff 8!Dy
stage 6g 단단 무대
stain 7!vn 얼룩
stainless 4n
staircas 9!z 계단
stake 8!y
stamp 9!tg 도장 스탬프
stand 4!s 받침대 스탠드
standard 6v 기본 표준
stapler 9!t 스테이플러
star 5!DA 별
starter 7!w 스타터
station 6!Bw
stationery 7!t 문구 학용품
statue 7!m
stay 8!f
steam 6a 스팀 증기
steamer 7!ap 스티머
steel 4!znp 스틸
steer 9B
steering 7C 스티어링
stem 6!gy 스템
step 5! 스텝
stereo 6h 스테레오
sterilizer 9!b 살균기
sterling 4 스털링
sticht 9y 스티치
stick 5!y 막대 스틱
sticker 5!g 스티커
stilt 9!A 죽마
stirrup 8!y
stitched 5
stock 6!zph
stocking 8!m 스타킹
stone 5!vg 돌 스톤
stool 5!j 스툴
stop 7!y 스토퍼
storage 5! 보관 보관대 수납
store 6
stove 5!pm 난로 버너 스토브
straight 6zg 스트레이트 일자 직선
strainer 9!zp 거름망 여과기
strand 5
strap 5!y 끈 스트랩
strava 6
straw 7!p 빨대
strawberry 7 딸기
stream 7!r
streamer 8!uA
street 5
streetwear 6
strength 6
stretch 6
stretched 5g 스트레치
stretcher 8!Bg 달린
stretching 9y 스트레칭
strike 8!zy
string 5!s 스트링
stringer 9By 세로
strip 5! 스트립
stripe 6z 스트라이프 줄무늬
striped 6
stroller 4!b 유모차
strong 6
structured 6b
strut 7!C
stud 4!zf 스터드
student 6
studio 7d 스튜디오
study 7!r
stuffed 4vA
sturdy 6
style 4s 스타일
styling 6e 스타일링
stylish 5
substrate 8!v 기질
subwoofer 7!C
suction 7kza 흡입 흡착
suede 6
sugar 7!ip 설탕
suit 5!fC 수트 슈트 정장
suitable 4
summer 3 여름
sump 8!z
sun 5Cfd 태양 해
sunflower 7!ui 해바라기
sunglass 5!vfe 선글라스
sunscreen 7!ev 선크림 자외선 자외선차단제
sunshade 8!k 차양 햇빛가리개
super 4C 슈퍼
supplement 6!l 건강식품 보충제 영양제
supply 4!
support 5! 지지대
suppressor 8!w
surf 7yf 서핑
surface 6nBa 표면
surfboard 9!y 서핑보드
surfing 7!y
surge 6w
surround 8!z
survival 9y 서바이벌
suspender 7!fy 멜빵
suspension 6y 서스펜션
swab 9!s 스왑
swaddle 6 속싸개 스와들
swaddling 7!b
sway 9C 스웨이
sweater 6!fA 니트 스웨터
sweatpant 6!f
sweatshirt 5!f 스웨트셔츠 스웻셔츠
sweep 8!mz
sweeper 8!zk
sweet 5i
swift 8!g 스위프트
swim 5yf 물놀이 수영 스윔
swimbait 7!y
swimsuit 5!f 수영복
swimwear 5!f
swing 5!k 그네 스윙
switch 6!wh 스위치
swivel 6!y 스위블
sword 7!g
synthetic 4Cgy 합성
syringe 8!Be
system 5!C 시스템 장치
tab 8!g
table 4!yj 탁자 테이블
tablecloth 8!pm 식탁보
tablet 6wy 태블릿
tabletop 6dBt
tableware 6!BpA
tackle 5!y 태클
tactical 6g
tactile 9h 촉각
tag 7!v 태그
tahun 6
tail 6gyC
take 6B
tall 7j 높은
tambourine 8!s
tank 5!z 탱크
tanner 9!e 셀프
tape 6!z 테이프
target 8!y 타겟
taro 9i 타로
tartar 6i
tas 6
tassel 6!mgu 태슬 테슬
tattoo 8!Be 문신 타투
tea 5!pi 다기 차 찻잔 티
team 6y
teapot 6!p
tech 6
technology 7! 기술
teddy 5
tee 6!y
teen 6
teeth 6e
teether 5!b 치발기
teething 5bA
telescope 8!d 천체망원경
temperature 5vzC 온도
tempered 8z 강화
tencel 6
tenis 6
tennis 5y 테니스
tent 6!y 텐트
terminal 7!Bw 단말기
test 8!l 테스트
tester 7!zwC 테스터
tether 9!B 착용
textile 8!g
texture 6z 텍스처
textured 6
thanksgiving 5
theater 7!Ah
themed 6
therapeutic 8l 치료
therapy 7!l
thermal 6dzm
thermo 7 보온병
thermometer 7!p 온도계 체온계
thermostat 7!zC
thick 6
thigh 9f
thin 6!hw 얇은 초박형
thinner 8!ze
thong 7!f
thread 7!g 실
three 5w
throw 6BmC
throwback 6
thrower 7!y 발사
thumb 8ywz 엄지
tiara 8!f
tick 6v 진드기
ticket 9!g 티켓
tie 5! 넥타이 타이
tiger 7g 호랑이
tight 6!f
tile 7!z 타일
tiller 7!k
time 5!t
timer 6!b 타이머
timing 8C 타이밍
tip 6!z
tire 7!yC 타이어
tissue 7!uBm 티슈 휴지
titanium 5 티타늄
toaster 6!p 토스터
tobacco 8!i
toddler 4fb
toe 6ey
toilet 6!z 변기 화장실
toilette 7!e
tomo 6
tone 6
toner 9!he 토너
tong 8!pBd
tool 4!z 공구 도구
toolbox 9 공구상자 공구함
toothbrush 5!e 칫솔
toothpaste 6!ev 치약
toothpick 9!p 이쑤시개
top 4!f 상의 상판
topper 6!p 토퍼
torch 9 토치
torque 8z 토크
torra 6
tortilla 9!ip 토르티야
tote 6!c 토트백
touch 5h 터치
touchpad 8!w
tow 7kC 견인
towel 6!m 수건 타월
tower 6!vy 타워
toxic 6
toy 2!A 완구 장난감 토이
track 7!y 트랙
tracker 5
tractor 6!Bk 트랙터
trail 7!di 아웃도어
trailer 7!C 트레일러
train 6!gs 기차 세면
trainer 9 트레이너
training 4y 트레이닝 훈련
trampoline 7!A 트램펄린 트램폴린
transceiver 7!h
transcriber 9!t
transformer 7!w
transistor 8!h
translation 9h 번역
translator 9!t 번역기
transmission 8!C 변속기
transmitter 7!h 송신기
transparant 5
transparent 6Bt
trap 8!n 덫 저음 트랩
trash 5np 쓰레기
travel 4bc 여행 여행용
tray 6!p 식판 쟁반 트레이
trayvax 6
tread 8!n
treadmill 7y 러닝머신 트레드밀
treat 7!v
treatment 7!ev 치료제
tree 5!m
trellis 9!k 격자
trend 5
trendy 5
triangle 7!s
tricycle 6y 세발 세발자전거
trigger 8s 트리거
trim 6!g 트림
trimmer 5!k 이발기 트리머
triple 7Bjy 3개
tripod 7!d 삼각대
trolley 7!B 트롤리
trophy 9!u 트로피
trouser 6!f
trowel 9!z 흙손
truck 6!C 트럭
trumpet 8!s
trunk 6!fC 트렁크
try 9z 트라이
tshirt 6
tub 6!np
tuba 9!s 튜바
tube 6!y
tubular 6ys
tulip 7!u
tumbler 6!p 텀블러
tummy 6b
tuner 7!swy
tunic 9!f 튜닉
tunnel 7!v
turkey 8!gi
turn 6C 방향
turnip 9!i
turntable 8!hp 턴테이블
turtle 6 거북이
tuxedo 8!f
tv 5!hB 텔레비전 티비
tweezer 7!ey 족집게 핀셋
twin 6 쌍둥이 트윈
twist 5pz 트위스트
two 5B
type 5z
typewriter 9!t 타자기
u 6zy
ugmonk 6
ugreen 6
ukulele 9!s 우쿨렐레
ultra 4y 초경량
ultralight 7!C
ultrasonic 8ema 초음파
umbrella 7!km 양산 우산
unbeatablesale 5
under 6C 대시
undergarment 7!f
underwear 7!f 속옷
unflavored 9i 무향
unicorn 6 유니콘
unicycle 9!y 외발
uniform 6!f 교복 유니폼
unique 6
unisex 5
unit 6!da
unitard 9!f
universal 6w 범용
untuk 6
up 3
upgrade 7! 업그레이드
upper 6y
ups 8!wf
urban 7y 도시
us 6
usa 6
usb 4w 유에스비
use 5
used 5
utensil 6!p
utility 6z 유틸리티
uv 5ubB
uv400 5
v 5zC
vac 7!a
vacation 6
vacuum 6!ap 진공
valentine 5
valet 7!n
valve 6!z 밸브
van 7!C
vanilla 7 바닐라
vanity 8!j 화장대
vape 9 베이프
vaporizer 8!i
various 6
varnish 9!sz 니스
vase 6m
vcr 8!h
vegetable 7!i 야채 채소
vegetarian 9i 채식
vehicle 5!C
vein 6
velvet 7!g 벨벳
vent 7!zap
ventilation 8!za
verano 6
versatile 5
version 6
vertical 7!Bz 수직
vest 6!y 조끼
vetement 6
vibrant 6
video 6hd 비디오
vinegar 8!ip 식초
vintage 5!C 레트로 빈티지
vinyl 4!gr 비닐
virtual 9sh
visible 6
vision 6e
visor 8!fby
visualization 9h
vitamin 7!vl 단일 비타민
voc 9z
voice 7h 음성
volatile 9z
volleyball 8!y
volt 6
voltage 7wz 전압
volume 7f 볼륨
vorn 6
vulcanized 6
waffle 7!pi 와플 와플기
wagon 7!A 왜건 웨건
waist 5fBy
waisted 7f 하이웨이스트
walk 6B 산책
walker 5!Al 보행기
walking 5l 보행
wall 4 벽 벽걸이 벽면
wallet 6!c 지갑
wallpaper 7!zma
wand 6!va 길이
wardrobe 7!j
warm 5
warmer 6!b 보온기 워머
warna 6
warpipe 9!s
warranty 6!
wash 6!C 워시
washable 5
washer 6!ad
washing 7zan
waste 5nv
watch 4!o 손목시계 시계
water 3y 물 수상 워터 정수
watercraft 9C 선박
waterer 8!Bv 급수기
waterfall 8!m
waterproof 4A 방수
wave 5
wax 7!y 왁스
way 6B
weapon 9!D 무기
wear 4!f 보호장구
wearable 7v 웨어러블
weather 6mz
weaving 9g 위빙
webbing 9!y 웨빙
wedding 4!f 결혼 웨딩
wedge 7!z 웨지
weed 7k 잡초
weight 6!y 체중
weighted 6y
weightlifting 9y 웨이트
welder 8!z 용접기
welding 9zB 용접
wet 6bg
wetsuit 9!y 습식 잠수복
whale 8 고래
wheat 9!i 위트
wheel 5!yC 바퀴 휠
wheelbarrow 8k 손수레
wheelchair 9!l 휠체어
whipped 9i 휘핑
whisk 8!p
whiskey 6!i 위스키
whistle 7!sy 호루라기
white 4!gi 백색 화이트
whiteboard 8 화이트보드
whitening 7e
wholesale 5
wick 6!g 심지
wide 6b
wifi 5y
wig 6!f 가발
wildlife 9ym 야생
winch 8!B
wind 6m 바람저항 방풍
windbreaker 7!f 바람막이
window 5zm 윈도우 창 창문
windproof 6
windsock 9m 풍향계
wine 6gp 와인
wing 7!y
winter 4fy 겨울 방한
wintergreen 6
wipe 7!vb 물티슈
wiper 9C 와이퍼
wire 5!g 와이어 전선 철사
wired 6 유선
wireless 4h 무선
wiring 8!C
witch 8 마녀
wobbler 6!y
woman 2fy 숙녀 여성 여자
wooden 4g 나무 목재 우드 원목
woofer 9!C 우퍼
wool 7!z 양모 울
word 7!r
work 5Bz 작업
workbench 8 작업대
workout 5
workstation 8!j
workwear 8!f
world 6m
woven 6g
wrap 5!p
wrapping 7!uB
wreath 8!mfg
wrench 8!z 렌치 스패너
wrestling 9y 레슬링
wrinkle 7n 주름
wrist 7 손목
wristband 7!fb
writing 8!t 필기 필기구
wrought 9v 연철
x 4s
xiaomi 6
xl 6
xma 6
xr 5
xs 5
xylophone 7!sA
y2k 6
yacht 9!C 요트
yaki 6
yard 5!BA 야드
yarn 7g 뜨개실 수예 털실
year 4
yeast 9!i 이스트
yellow 5
yoga 5!y 요가
young 6
your 6
youth 6y 청소년
zapatilla 6
zapato 6
zenlet 6
zero 6h 제로
zip 6y
zipper 5!g 지퍼
zircon 5 지르코니아 지르콘
zirconia 6
في 6
لاسلكي 5
للرجال 6
للسيارة 6
للكمبيوتر 6
محمول 6
مصباح 6
مع 6
من 6
가능 6
가방 6
가을 6
개 5
거치대 6
겨울 6
경량 6
골프웨어 4
기능 6
긴 6
넥 6
니콜라토이 6
니트 5
닐킨 6
독일 5
디자인 6
라보모노 6
로비본 6
메모파리 6
무드등 5
무선 6
미니 6
바지 6
버켄스탁 6
본 6
블라우스 6
블랙 5
빈티지 6
빕준 5
사이즈 6
새로운 6
샤지 6
선물 6
섬유제품 5
세트 5
섹시한 6
셔츠 6
소매 6
손전등 6
솔리드 6
숏 6
슈트 6
스웨터 6
스커트 6
스타일 6
스탠드 6
스테인리스 5
스포츠 6
슬리브 6
슬림 6
실버 6
아동용 6
아섬 6
아이템 6
아이폰 6
액세서리 6
어그몽크 6
어린이 6
어린이용 6
에델크로네 6
여름 6
여성 5
여성용 5
여행 6
완구 6
외의류 6
우아한 6
유럽직구 6
의류 6
인치 6
인테리어조명 5
일본 6
자전거 6
재킷 6
저지 5
점프 6
접이식 6
젠렛 6
조절 6
짐벌슬라이더 6
짧은 6
촬영장비 6
충전기 5
캐주얼 5
캠핑 6
커피 6
컵 6
케이스 6
코튼 6
크라운 6
크리에이티브라이팅 5
탑 6
태블릿케이스 6
테이블 6
토라스 6
트레이백스 6
트렌드 5
파티 6
패션 5
팩 6
팬츠 5
퍼포먼스 5
포켓 6
포함 6
폰액세서리 6
폴로 5
풀오버 6
프로 6
프린트 6
피젯토이 6
피터밀러 4
하이 6
허브 6
화이트 6
휴대용 6`;
/** Several stems together, then the Korean words that mean them. */
export const phraseLines = `360+degree 360도
add+ons 기능
air+conditioner 에어컨
air+freshener 탈취제
air+fryer 에어프라이어
air+pump 에어펌프
air+purifier 공기청정기
american+football 미식축구
analysis+visualization 분석
anti+fog 김서림방지
arm+band 팔튜브
baby+food 이유식
baby+gate 베이비게이트
baby+monitor 베이비모니터
balance+bicycle 밸런스바이크 킥바이크
ball+game 구기
ballet+barre 발레
band+aid 반창고 밴드
bath+seat 목욕의자
bath+toy 목욕놀이 목욕장난감
battery+charger 배터리충전기
bead+breaker 브레이커
bean+ground 원두
bed+rail 침대가드 침대난간
bicycle+helmet 자전거헬멧
bicycle+light 자전거라이트
blood+pressure 혈압계
board+game 보드게임
booster+seat 부스터시트 주니어카시트
bouncy+ball 탱탱볼
brake+pad 브레이크패드
breast+pump 유축기
building+block 조립블록
bum+slider 슬라이더
candle+holder 촛대
car+charger 시거잭 차량용충전기
car+seat 카시트
car+wash 세차
carbon+monoxide+alarm 일산화탄소경보기
child+seat 어린이시트 유아시트
christma+tree 트리
color+pencil 색연필
contact+len 렌즈 콘택트렌즈
costume+jewelry 악세사리 액세서리
cotton+candy 솜사탕
cotton+swab 면봉
cutting+board 도마
dance+mat 댄스매트
dash+cam 블랙박스
eaux+parfum 오드퍼퓸
electric+bicycle 전기자전거
electric+blanket 전기담요 전기요 전기장판
electric+scooter 전동킥보드
electronic+cigarette 전자담배
essential+oil 아로마오일 에센셜오일
extended+warranty 보증
extension+cord 멀티탭 연장선
external+nasal 외용
eyelash+glue 속눈썹접착제
fabric+softener 섬유유연제
facial+tissue 화장지
false+eyelash 인조속눈썹
feed+pillow 수유쿠션
fire+extinguisher 소화기
fire+pit 화로 화로대
floor+mat 발매트
foot+warmer 발난로
fuel+bottle 연료통
gas+can 기름통
glass+bead 유리구슬
glue+gun 글루건
hair+band 머리띠 헤어밴드
hair+brush 헤어브러시
hair+clip 머리핀 헤어클립 헤어핀
hair+curler 헤어롤
hair+dryer 드라이기 드라이어 헤어드라이어
hair+dye 염모제 염색약
hair+extension 붙임머리
hair+iron 고데기 매직기
hand+sanitizer 손소독제
hand+warmer 손난로 핫팩
hard+drive 외장하드 하드디스크
hearing+aid 보청기
heart+rate 심박수
heat+gun 열풍건 히팅건
heated+pad 온열패드 전기방석 찜질기
heated+sock 발열양말
heated+vest 발열조끼
ice+cream 아이스크림
ice+pack 아이스팩
inflatable+bouncer 놀이기구 주입
irish+warpipe 아이리시
iron+wire 철
jump+rope 줄넘기
jump+starter 점프스타터
key+ring 열쇠고리 키링
kick+scooter 씽씽카
knee+pad 무릎보호대
laser+pointer 레이저포인터
launcher+grenade 발사기
lawn+mower 예초기 잔디깎이
lazy+kate 레이지 케이트
leotard+unitard 레오타드
life+jacket 구명조끼
light+bar 라이트바
light+bulb 전구
light+chain 알전구 장식등 줄조명
light+fixture 등기구
lighter+fluid 라이터기름
live+stream 라이브
long+sleeve 긴소매 긴팔
low+alcohol 무알코올
low+voltage 저전압
lunch+box 도시락
magnet+ball 자석구슬
massage+gun 마사지건
mid+size 중형
mixed+herd 자가
mold+kit 몰드
mosquito+net 모기장
musical+instrument 악기
nail+drill 네일드릴
nail+glue 네일글루
nail+gun 타카
nail+lamp 네일램프
nail+polish 네일폴리시 매니큐어
night+light 무드등 수면등 취침등
paint+pen 도색펜 페인트펜
pencil+case 필통
pet+food 사료
pet+toy 반려동물장난감
phone+case 폰케이스 핸드폰케이스 휴대폰케이스
phone+holder 차량용거치대 휴대폰거치대
phone+mobile 휴대전화
play+house 놀이집
play+mat 놀이매트
play+tent 놀이텐트
play+yard 놀이울
power+bank 보조배터리 파워뱅크 휴대용배터리
press+nail 붙이는네일 인조손톱
pressure+stove 압력솥
pressure+washer 고압세척기
profession+role+playing 역할
pulse+oximeter 산소포화도
putt+checker 퍼트
rain+boot 레인부츠
rc+car rc카 무선조종자동차 알씨카
remote+control 리모컨 리모콘 조종
resistance+band 운동밴드 저항밴드
rice+stove 밥솥
roller+skate 롤러스케이트 인라인스케이트
saris+lehenga 사리
scratch+paper 스크래치페이퍼
scratch+remover 스크래치제거
screen+protector 보호필름 액정보호필름
seat+belt 안전벨트
seat+cover 시트커버
sewing+machine 미싱 재봉틀
shock+absorber 충격 흡수
shoe+polish 구두약
short+sleeve 반소매 반팔
skid+steer 스티어
sleep+bag 침낭
sleep+sack 수면낭 수면조끼
smart+band 스마트밴드
smart+ring 스마트링
smart+watch 스마트워치
smoke+alarm 연기감지기 화재감지기
soldering+iron 납땜인두 인두기
spray+gun 분무기 스프레이건
squeeze+toy 말랑이
stainless+steel 스테인레스 스테인리스
steam+iron 다리미 스팀다리미
steering+wheel 스티어링휠 핸들
step+stool 디딤대 발판
stove+pipe 연통
surfing+tail 테일
sweet+potatoe 고구마
swim+cap 수영모
swim+goggle 물안경 수경
swim+ring 수영튜브 튜브
swing+set 그네세트
table+tennis 탁구
tail+light 후미등
teeth+whitening 치아미백
tempered+glass 강화유리
thigh+slimmer 허벅지
toe+spacer 교정기
touch+up 보수 터치업
touch+up+paint 터치업페인트
toy+car 미니카 장난감차
track+field 경기
train+whistle 트레인 휘슬
transcriber+dictation 받아쓰기 전사
turnip+rutabaga 스웨덴
tv+tuner 수신
twin+stroller 쌍둥이유모차
two+piece 상하의 투피스
two+way 2방향 양방향
usb+charger usb충전기
vacuum+cleaner 진공청소기 청소기
virtual+reality 가상현실
volatile+voc 휘발성
washing+machine 세탁기
watch+band 시계밴드 시계줄 워치밴드
water+bead 개구리알 수정토 워터비드 워터비즈
water+bottle 물주머니 온수주머니 핫워터백
water+gun 물총 워터건
water+shoe 아쿠아슈즈
wireless+charger 무선충전기
wooden+stick 나무막대
wooden+stove 화목난로
workstation+cubicle 공간
yoga+mat 요가매트`;
/** Words with one meaning: the first stands for all. */
export const sameLines = `bicycle bike ebike
child kid children youngster
baby infant newborn
woman women lady ladies female womens
man men male mens
plush plushie plushy
jewelry jewellery
phone cellphone smartphone
color colour
gray grey
rechargeable recharge
earring earing
pajama pyjama
stroller pushchair pram buggy
pacifier dummy
diaper nappy
flashlight torch
motorcycle motorbike
necklace necklet
backpack rucksack
sneaker trainer
mattress matress
electric electrical
powerbank portablecharger
wooden wood
sweater jumper
doll dolly
bed crib cot
gas gasoline petrol
pajama sleepwear nightwear nightgown nightdress nightie
foldable folding collapsible
wireless cordless
glue adhesive cement
remover eliminator
odor smell
deodorant deodoriser deodorizer
blind shade
helmet headgear
swim swimming
feed feeding nursing
multipurpose multi-purpose
heated heating
luggage suitcase
sofa couch
adapter adaptor
earphone earbud
headphone headset
flatware cutlery
trash garbage rubbish
faucet tap
stove cooker
vacuum hoover
tv television
refrigerator fridge`;
